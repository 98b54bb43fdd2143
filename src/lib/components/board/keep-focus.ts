// Cards come and go while a teacher is in one of them. When the focused one goes, focus stays in its region.
import type { Attachment } from 'svelte/attachments';

/** Goes to the card of the same student if there is one, else to the first card, else to the region itself. */
export const keepFocus: Attachment<HTMLElement> = (region) => {
	let last: HTMLElement | null = null;
	let student: string | undefined;

	const remember = ({ target }: FocusEvent) => {
		if (!(target instanceof HTMLElement)) return;
		last = target;
		student = target.closest<HTMLElement>('[data-student]')?.dataset.student;
	};
	const forget = ({ relatedTarget }: FocusEvent) => {
		if (relatedTarget instanceof Node && !region.contains(relatedTarget)) last = null;
	};
	const watch = new MutationObserver(() => {
		if (!last || last.isConnected || document.activeElement !== document.body) return;
		const same = student ? `[data-student="${CSS.escape(student)}"] button` : null;
		const next =
			(same && region.querySelector<HTMLElement>(same)) || region.querySelector<HTMLElement>('[data-student] button');
		(next ?? region).focus();
	});

	region.addEventListener('focusin', remember);
	region.addEventListener('focusout', forget);
	watch.observe(region, { childList: true, subtree: true });
	return () => {
		watch.disconnect();
		region.removeEventListener('focusin', remember);
		region.removeEventListener('focusout', forget);
	};
};
