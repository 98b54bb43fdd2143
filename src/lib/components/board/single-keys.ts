// Whether N and Z act on this device: some keyboards and screen readers have other uses for single letters.

const KEY = 'board-single-keys';
const OFF = 'off';

/** On the server, and where the browser keeps nothing: on. */
export function areSingleKeysOn(): boolean {
	try {
		return globalThis.localStorage?.getItem(KEY) !== OFF;
	} catch {
		return true;
	}
}

export function rememberSingleKeys(on: boolean): void {
	try {
		if (on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, OFF);
	} catch {
		// storage is switched off: it holds until the page is closed
	}
}
