import { expect, it } from 'vitest';
import { cleanName } from './person-name.ts';

it('keeps names of any script, on one line', () => {
	expect(cleanName('  Ada \t King-Noel\n')).toBe('Ada King-Noel');
	for (const name of ['王小明', 'فاطمة الزهراء', 'O’Brien', 'Jean-Luc', 'X Æ A-12', 'ਗੁਰਪ੍ਰੀਤ'])
		expect(cleanName(name)).toBe(name);
});

it('keeps the joiners that Persian and Indic names are written with', () => {
	expect(cleanName('می\u200cخواهم')).toBe('می\u200cخواهم');
});

it('takes out what nobody sees, and what turns the line around', () => {
	expect(cleanName('Ada\u0000\u202eyaM')).toBe('Ada yaM');
});

it('makes one form of two that look the same', () => {
	expect(cleanName('Rene\u0301')).toBe('René');
});

it('refuses nothing, marks alone, and more than 60 letters', () => {
	for (const typed of ['', '   ', '---', '\u200d', 'x'.repeat(61)]) expect(cleanName(typed)).toBeNull();
	expect(cleanName('é'.repeat(60))).toBe('é'.repeat(60));
	expect(cleanName('e\u0301'.repeat(60))).toBe('é'.repeat(60));
});
