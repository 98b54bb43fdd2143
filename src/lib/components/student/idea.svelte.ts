// What a notice's misses have in common, in words to the student. The words of built-in maps come with the items' own
// code, which is asked for only once there is a notice; until then, and for other maps, the map's words stand.
import type { CourseMap } from '#lib/domain/map.ts';
import type { NoticeRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

export function createIdea(notice: () => NoticeRow, map: CourseMap): { readonly words: string | null } {
	let slips = $state.raw<Record<string, () => string>>({});
	const tag = $derived.by(() => {
		const { evidence } = notice();
		return evidence.kind === 'wrongTurn' && evidence.because === 'misconception' ? evidence.misconception : null;
	});

	$effect(() => {
		if (tag) void import('../item/slip-words.ts').then(({ SLIPS }) => (slips = SLIPS));
	});

	return {
		get words() {
			if (!tag) return null;
			const says = map.misconceptions[tag]?.says;
			return slips[tag]?.() ?? (says ? m.student_maybe({ idea: says }) : null);
		}
	};
}
