// Map or list, as this device was used last.
import { browser } from '$app/environment';

export type Layout = 'map' | 'list';

const KEY = 'student-layout';

export function rememberedLayout(): Layout {
	try {
		return browser && localStorage.getItem(KEY) === 'list' ? 'list' : 'map';
	} catch {
		return 'map'; // storage can be forbidden
	}
}

export function rememberLayout(layout: Layout): void {
	try {
		localStorage.setItem(KEY, layout);
	} catch {
		// then the next visit begins with the map
	}
}
