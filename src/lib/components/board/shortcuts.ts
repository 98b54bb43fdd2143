// Which key means what on the board. Single keys can be switched off; none acts while someone types.

export type Shortcut = 'nextAlert' | 'undo' | 'nextRegion' | 'previousRegion';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>;

/** @param single whether N and Z are on @param typing whether the focus is in a field that takes letters */
export function shortcutOf(press: Press, single: boolean, typing: boolean): Shortcut | null {
	if (press.ctrlKey || press.metaKey || press.altKey) return null;
	if (press.key === 'F6') return press.shiftKey ? 'previousRegion' : 'nextRegion';
	if (!single || typing || press.repeat || press.shiftKey) return null;
	if (press.key === 'n' || press.key === 'N') return 'nextAlert';
	return press.key === 'z' || press.key === 'Z' ? 'undo' : null;
}

const LETTERLESS = ['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file'];

export function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !LETTERLESS.includes(target.type);
	return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
