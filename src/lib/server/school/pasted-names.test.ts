import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../people/person-name.ts';
import { readNames } from './pasted-names.ts';

const namesOf = (...lines: string[]) => readNames(lines.join('\n')).names;

describe('a pasted list', () => {
	it('is one name a line; blank lines and line ends of any system are nothing', () => {
		expect(readNames('Ada Mays\r\n\r\n  \nBo Lind\rCy Noor\u2028')).toEqual({
			names: ['Ada Mays', 'Bo Lind', 'Cy Noor'],
			problems: []
		});
	});

	it('may be numbered or have bullets', () => {
		expect(namesOf('1. Ada Mays', '2) Bo Lind', '(3) Cy Noor', '4 Di Ray', '12: Ed Fox')).toEqual([
			'Ada Mays',
			'Bo Lind',
			'Cy Noor',
			'Di Ray',
			'Ed Fox'
		]);
		expect(namesOf('- Ada', '• Bo', '* Cy', '☐ Di', ' – Ed')).toEqual(['Ada', 'Bo', 'Cy', 'Di', 'Ed']);
	});

	it('may come from a spreadsheet: cells joined, numbers and addresses left out', () => {
		expect(namesOf('1\tAda\tMays', '2\tBo\tLind\t5b', '3\t\tCy Noor\tcy@school.example')).toEqual([
			'Ada Mays',
			'Bo Lind',
			'Cy Noor'
		]);
	});

	it('may have the family name first, before a comma', () => {
		expect(namesOf('Mays, Ada Lou', '2. "Lind, Bo"', 'Noor،سارة', 'Ray，Di')).toEqual([
			'Ada Lou Mays',
			'Bo Lind',
			'سارة Noor',
			'Di Ray'
		]);
	});

	it('may say in its first line what the columns are', () => {
		expect(namesOf('Last name\tFirst name', 'Mays\tAda', 'Lind\tBo')).toEqual(['Ada Mays', 'Bo Lind']);
		expect(namesOf('#,Surname,Given name', '1,Mays,Ada', '2,Lind,Bo')).toEqual(['Ada Mays', 'Bo Lind']);
		expect(namesOf('Students', 'Ada Mays', 'Bo Lind')).toEqual(['Ada Mays', 'Bo Lind']);
	});

	it('may stand in one line', () => {
		expect(namesOf('Ada Mays; Bo Lind; Cy')).toEqual(['Ada Mays', 'Bo Lind', 'Cy']);
		expect(namesOf('Ada, Bo, Cy')).toEqual(['Ada', 'Bo', 'Cy']);
		expect(namesOf('王小明、李娜')).toEqual(['王小明', '李娜']);
		expect(namesOf('Mays, Ada')).toEqual(['Ada Mays']);
	});

	it('keeps any script, hyphens and apostrophes', () => {
		const names = ['王小明', 'فاطمة الزهراء', 'Ада', 'O’Brien', 'Anne-Marie St. James', 'X Æ A-12', 'ਗੁਰਪ੍ਰੀਤ'];
		expect(namesOf(...names)).toEqual(names);
	});
});

describe('what is wrong is said by line', () => {
	it('a name of 60 letters is kept, one of 61 is not', () => {
		const { names, problems } = readNames(`${'x'.repeat(60)}\n${'y'.repeat(61)}`);
		expect(names).toEqual(['x'.repeat(60)]);
		expect(problems).toEqual([{ line: 2, code: 'tooLong', text: 'y'.repeat(40) }]);
	});

	it('a line without a name', () => {
		expect(readNames('Ada\n---\n17\nBo').problems.map(({ line, code }) => [line, code])).toEqual([
			[2, 'noName'],
			[3, 'noName']
		]);
	});

	it('equal names are kept once, unless a person says that they are two', () => {
		const pasted = 'Ada Mays\nBo Lind\n\nada mays';
		expect(readNames(pasted)).toEqual({
			names: ['Ada Mays', 'Bo Lind'],
			problems: [{ line: 4, code: 'again', text: 'ada mays', first: 1 }]
		});
		expect(readNames(pasted, { keepEqual: true })).toEqual({
			names: ['Ada Mays', 'Bo Lind', 'ada mays'],
			problems: []
		});
	});

	it('whoever is in the class already is not added again', () => {
		expect(readNames('Ada Mays\nBo', { there: ['Ada Mays'] })).toEqual({
			names: ['Bo'],
			problems: [{ line: 1, code: 'again', text: 'Ada Mays', first: 0 }]
		});
	});

	it('a class has 60 at most', () => {
		const { names, problems } = readNames(
			Array.from({ length: 62 }, (_, n) => `Ada ${'abcdefgh'[n % 8]}${n}`).join('\n')
		);
		expect(names).toHaveLength(60);
		expect(problems.map(({ line, code }) => [line, code])).toEqual([
			[61, 'tooMany'],
			[62, 'tooMany']
		]);
		expect(readNames('Bo', { there: names }).problems).toMatchObject([{ line: 1, code: 'tooMany' }]);
	});
});

it('whatever is pasted: every name may be stored, none is twice, no line is lost', () => {
	const piece = fc.constantFrom(
		'Ada',
		'Mays',
		'王',
		'é',
		'\t',
		',',
		'1. ',
		'2)',
		'- ',
		' ',
		'"',
		';',
		'\u0000',
		'x'.repeat(70)
	);
	const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(fc.array(line, { minLength: 2, maxLength: 80 }), (lines) => {
			const { names, problems } = readNames(lines.join('\n'));
			for (const name of names) expect(cleanName(name)).toBe(name);
			expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
			expect(names.length).toBeLessThanOrEqual(60);
			const filled = lines.filter((text) => text.trim() !== '').length;
			if (filled > 1) expect(names.length + problems.length).toBe(filled);
		}),
		{ seed: 11, numRuns: 300 }
	);
});
