// Whether names are hidden on this device's boards. A cookie, so that the server's first paint hides them too:
// a board may be on a projector when it is loaded again.

export const NAMES_COOKIE = 'board-names';
const HIDDEN = 'hidden';

export const areNamesHidden = (cookie: string | undefined): boolean => cookie === HIDDEN;

export function rememberNamesHidden(hidden: boolean): void {
	document.cookie = `${NAMES_COOKIE}=${hidden ? HIDDEN : ''}; path=/board; max-age=${hidden ? 31_536_000 : 0}; samesite=lax`;
}
