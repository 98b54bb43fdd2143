import { expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

it('words travel as they were written, but for what cannot', () => {
	expect(plainWords('½ של עוגה 🍰\nand why')).toBe('½ של עוגה 🍰\nand why');
	expect(plainWords('a\0b\ud83d')).toBe('ab');
});
