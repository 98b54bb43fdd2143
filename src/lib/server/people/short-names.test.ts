import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullNames, shortNames } from './short-names.ts';

const named = (names: string[]) =>
	names.map((displayName, id) => {
		const [given = '', ...family] = displayName.split(' ');
		return { id, displayName, given, family: family.join(' ') };
	});
const shortsOf = (...names: string[]) => [...shortNames(named(names)).values()];

describe('as short as it stays distinct in this class', () => {
	it('is the given name where nobody shares it', () => {
		expect(shortsOf('Ada Mays', 'Bo Lind')).toEqual(['Ada', 'Bo']);
	});

	it('adds letters of the family name to all who share the given one', () => {
		expect(shortsOf('Ada Mays', 'Ada King', 'Bo Lind')).toEqual(['Ada M', 'Ada K', 'Bo']);
		expect(shortsOf('Ada Mays', 'Ada Mair', 'Ada King')).toEqual(['Ada May', 'Ada Mai', 'Ada K']);
	});

	it('numbers equal names', () => {
		expect(shortsOf('Ada Mays', 'Ada Mays', 'Ada Mays')).toEqual(['Ada Mays', 'Ada Mays 2', 'Ada Mays 3']);
	});

	it('takes names of one word as they are, in any script', () => {
		expect(shortsOf('王小明', '王小红', 'فاطمة', 'Сергей', 'Αθηνά')).toEqual([
			'王小明',
			'王小红',
			'فاطمة',
			'Сергей',
			'Αθηνά'
		]);
		expect(shortsOf('王小明', '王小明')).toEqual(['王小明', '王小明 2']);
	});

	it('never splits a letter that is made of several', () => {
		expect(shortsOf('Ana Ñandú', 'Ana N\u0303o', 'Ana क्षमा')).toEqual(['Ana Ña', 'Ana N\u0303o', 'Ana क्ष']);
	});

	it('stands for the whole name where several have the same, so that cards and lists tell them apart', () => {
		const people = named(['Ada Mays', 'Ada King', 'Ada Mays', 'Bo Lind']);
		const full = [...fullNames(people, shortNames(people)).values()];
		expect(full).toEqual(['Ada Mays', 'Ada King', 'Ada Mays 2', 'Bo Lind']);
	});

	it('treats capitals alike', () => {
		expect(shortsOf('ADA Mays', 'Ada King')).toEqual(['ADA M', 'Ada K']);
	});

	it('manages names of 60 letters that differ in the last', () => {
		const long = `Ada ${'x'.repeat(55)}`;
		expect(shortsOf(`${long}a`, `${long}b`)).toEqual([`${long}a`, `${long}b`]);
	});

	it('is distinct for every class', () => {
		const word = fc.constantFrom('Ada', 'ada', 'Bo', 'Bo 2', 'M', 'Mays', '王', 'Ñ', 'Li Wei', 'é');
		const people = fc.array(
			fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
			{ maxLength: 60 }
		);
		fc.assert(
			fc.property(people, (names) => {
				const shorts = shortsOf(...names).map((short) => short.normalize('NFC').toLocaleLowerCase());
				expect(new Set(shorts).size).toBe(names.length);
			}),
			{ seed: 7, numRuns: 300 }
		);
	});
});
