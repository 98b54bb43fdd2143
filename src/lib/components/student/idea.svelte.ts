// What a notice's misses have in common, in words to the student. Those words come with the items' own code, which is
// asked for only once there is a notice; until then, and for other maps, the map's words have to do.
import type { NoticeRow } from '#lib/domain/views/row-types.ts';

export function createIdea(notice: () => NoticeRow): { readonly words: string | null } {
	let slips = $state.raw<Record<string, () => string>>({});
	const tag = $derived.by(() => {
		const { evidence } = notice();
		return evidence.kind === 'wrongTurn' && evidence.because === 'misconception' ? evidence.misconception : null;
	});

	$effect(() => {
		if (!tag) return;
		void import('../item/slip-words.ts').then(
			({ SLIPS }) => (slips = SLIPS),
			() => {} // without a network the map's words stay
		);
	});

	return {
		get words() {
			return (tag && slips[tag]?.()) ?? null;
		}
	};
}
