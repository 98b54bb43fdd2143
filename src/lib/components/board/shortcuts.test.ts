import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const press = (key: string, more = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	repeat: false,
	...more
});

describe('keys of the board', () => {
	it('N goes to the next alert, Z undoes, F6 moves between regions', () => {
		expect(shortcutOf(press('n'), true, false)).toBe('nextAlert');
		expect(shortcutOf(press('N'), true, false)).toBe('nextAlert'); // caps lock
		expect(shortcutOf(press('z'), true, false)).toBe('undo');
		expect(shortcutOf(press('F6'), true, false)).toBe('nextRegion');
		expect(shortcutOf(press('F6', { shiftKey: true }), true, false)).toBe('previousRegion');
	});

	it('single keys do nothing when switched off or while typing; F6 still does', () => {
		expect(shortcutOf(press('n'), false, false)).toBeNull();
		expect(shortcutOf(press('z'), true, true)).toBeNull();
		expect(shortcutOf(press('F6'), false, true)).toBe('nextRegion');
	});

	it('leaves the browser its own combinations, and a held key does not undo everything', () => {
		expect(shortcutOf(press('z', { ctrlKey: true }), true, false)).toBeNull();
		expect(shortcutOf(press('n', { metaKey: true }), true, false)).toBeNull();
		expect(shortcutOf(press('z', { repeat: true }), true, false)).toBeNull();
	});
});
