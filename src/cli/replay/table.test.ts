import { describe, expect, it } from 'vitest';
import { parseTable } from './table.ts';

const HEADER = 'user_id\titem_id\ttimestamp\tcorrect\tskill_id';
const table = (...lines: string[]) => parseTable(lines.join('\n'));
const problems = (...lines: string[]) => {
	const read = table(...lines);
	return 'problems' in read ? read.problems : [];
};

describe('a table of recorded work', () => {
	it('is read by the names of its columns, in any order and with others beside them', () => {
		const read = table('skill_id\tcorrect\tnote\titem_id\tuser_id\ttimestamp', '17\t0\tx\t159665\t1\t11646', '');
		expect(read).toEqual({ rows: [{ user: '1', item: '159665', at: 11646, correct: false, skill: '17' }] });
	});

	it('may come from a spreadsheet: a byte order mark, carriage returns, empty lines', () => {
		const read = parseTable(`\uFEFF${HEADER}\r\n1\t2\t3\t1\t4\r\n\r\n5\t6\t7.5\t0\t8\r\n`);
		expect('rows' in read && read.rows.map(({ user, at }) => [user, at])).toEqual([
			['1', 3],
			['5', 7.5]
		]);
	});

	it('may write right and wrong as numbers with decimals', () => {
		const read = table(HEADER, '1\t2\t3.0\t1.0\t4', '1\t2\t3.0\t0.00\t4');
		expect('rows' in read && read.rows.map(({ correct }) => correct)).toEqual([true, false]);
		expect(problems(HEADER, '1\t2\t3\t0.5\t4', '1\t2\t3\ttrue\t4')).toHaveLength(2);
	});

	it('names every missing column', () => {
		expect(problems('user_id\titem_id\ttimestamp', '1\t2\t3')).toEqual([
			'the first line lacks the columns correct, skill_id'
		]);
		expect(problems('')).toHaveLength(1);
	});

	it('refuses a column that is there twice', () => {
		expect(problems(`${HEADER}\tcorrect`, '1\t2\t3\t1\t4\t1')).toEqual(['the column correct is there twice']);
	});

	it('says of every bad row its number, as an editor counts lines, and what is wrong', () => {
		expect(
			problems(
				HEADER,
				'1\t2\t3\t1\t4',
				'1\t2\tsoon\t1\t4',
				'1\t2\t3\tyes\t4',
				'\t2\t3\t1\t4',
				'1\t2\t3',
				`1\t2\t3\t1\t${'9'.repeat(101)}`,
				'1\t2\t99999999999\t1\t4',
				'1\t\u0000\t3\t1\t4'
			)
		).toEqual([
			'row 3: timestamp is "soon" instead of seconds',
			'row 4: correct is "yes" instead of 0 or 1',
			'row 5: user_id is empty',
			'row 6: 3 cells instead of 5',
			'row 7: skill_id is longer than 100 characters',
			'row 8: timestamp is "99999999999", more than a hundred years',
			'row 9: item_id has characters that are no text'
		]);
	});

	it('tells of 20 bad rows and counts the rest', () => {
		const told = problems(HEADER, ...Array.from({ length: 25 }, () => 'x'));
		expect(told).toHaveLength(21);
		expect(told.at(-1)).toBe('and 5 more rows');
	});

	it('is of no use without rows', () => {
		expect(problems(HEADER, '', '  ')).toEqual(['the file has no rows']);
	});
});
