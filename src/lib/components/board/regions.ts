// Moving between the parts of the board without a mouse.

const FOCUSABLE = 'a[href], button:not([tabindex="-1"]), input, [tabindex="0"]';

/** To the next (1) or previous (-1) part, round the end: its one tab stop, or else the part itself. */
export function focusRegion(root: HTMLElement, step: 1 | -1): void {
	const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')];
	const here = regions.findIndex((region) => region.contains(document.activeElement));
	const next = here < 0 ? (step > 0 ? 0 : regions.length - 1) : (here + step + regions.length) % regions.length;
	const region = regions[next];
	const target =
		region?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]') ?? region?.querySelector<HTMLElement>(FOCUSABLE);
	(target ?? region)?.focus();
}

/** To the first step on the next open card, round the end. False when there is none. */
export function focusNextCard(root: HTMLElement): boolean {
	const cards = [...root.querySelectorAll<HTMLElement>('.rail [data-open]')];
	const here = cards.findIndex((card) => card.contains(document.activeElement));
	const card = cards[(here + 1) % cards.length];
	if (!card) return false;
	const unfold = card.querySelector<HTMLElement>('[aria-expanded="false"]:not([aria-haspopup])');
	// Unfolding puts the whole card in this one's place; keepFocus then goes to its first step.
	unfold?.focus();
	unfold?.click();
	if (!unfold) card.querySelector<HTMLElement>('button')?.focus();
	return true;
}
