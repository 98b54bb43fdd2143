// Cards are ranked anew as the class moves, perhaps in the moment of a tap. A tap that lands right after the order
// changed under it is dropped: it was meant for the card that stood there before. Keys follow focus and always count.
import type { Attachment } from 'svelte/attachments';

const SETTLES_AFTER = 350;

/** @param order a text that changes when the cards change places */
export const steadyTap = (order: () => string): Attachment<HTMLElement> => {
	let seen: string | null = null;
	let changedAt = -Infinity;
	return (list) => {
		const now = order();
		if (seen !== null && seen !== now) changedAt = performance.now();
		seen = now;
		const guard = (event: MouseEvent) => {
			const byPointer = event.detail > 0;
			if (!byPointer || performance.now() - changedAt > SETTLES_AFTER) return;
			event.preventDefault();
			event.stopPropagation();
		};
		list.addEventListener('click', guard, { capture: true });
		return () => list.removeEventListener('click', guard, { capture: true });
	};
};
