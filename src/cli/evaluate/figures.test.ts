import { describe, expect, it } from 'vitest';
import { chance } from '../simulate/chance.ts';
import { inClasses, readAttempts, type Attempt } from './attempts.ts';
import { figuresOf } from './figures.ts';

type Row = (string | number)[];

const HEADER = ['user_id', 'item_id', 'timestamp', 'correct', 'skill_id'];
const textOf = (rows: Row[]): string => [HEADER, ...rows].map((cells) => cells.join('\t')).join('\n');

function attemptsIn(rows: Row[]): Attempt[] {
	const read = readAttempts(textOf(rows));
	if ('problems' in read) throw new Error(read.problems.join());
	return read.attempts;
}

/** 40 students of whom every third never gets it, on four skills of twelve items. */
function log(timed: boolean): Row[] {
	const dice = chance(3);
	const rows: Row[] = [];
	for (let student = 0; student < 40; student++) {
		for (let n = 0; n < 48; n++) {
			const at = timed ? 600_000 + n * 40 + student : 0;
			const right = dice.one(student % 3 === 0 ? 0.15 : 0.4 + (n % 12) / 20);
			rows.push([`s${student}`, `i${n}`, at, right ? 1 : 0, `k${Math.floor(n / 12)}`]);
		}
	}
	return rows;
}

describe('evaluate', () => {
	it('prints every figure, and the same ones when run again', () => {
		const attempts = attemptsIn(log(true));
		const figures = figuresOf(attempts);
		expect(figures).toMatchObject({ attempts: 1920, alerts_per_student_hour: { stuck: expect.any(Number) } });
		for (const name of ['auc_bktf', 'auc_bktf_l0', 'auc_elo', 'auc_best', 'auc_best_first', 'auc_best_cold']) {
			expect(figures[name]).toBeGreaterThan(0.6);
		}
		for (const name of ['rmse_best', 'mastered_next_acc', 'three_in_row_next_acc', 'stuck_precision', 'stuck_recall']) {
			expect(figures[name]).toBeGreaterThan(0);
			expect(figures[name]).toBeLessThanOrEqual(1);
		}
		expect(figures).toHaveProperty('eta_cover80_10');
		expect(figures.pushed_per_class_hour).toBeGreaterThan(0);
		expect(figuresOf(attempts)).toEqual(figures);
	});

	it('leaves what needs times null where all are 0', () => {
		const figures = figuresOf(attemptsIn(log(false)));
		expect(figures).toMatchObject({
			...{ eta_cover80_3: null, eta_cover80_5: null, eta_cover80_10: null },
			...{ alerts_per_student_hour: null, pushed_per_class_hour: null }
		});
		expect(figures.auc_best).toBeGreaterThan(0.6);
	});

	it('takes a row that was tried before for a later attempt in `_first`', () => {
		const twice = log(true).flatMap((row) => [row, row]);
		expect(figuresOf(attemptsIn(twice)).auc_best_first).toBe(figuresOf(attemptsIn(log(true))).auc_best);
	});

	it('makes classes as students appear, everybody by time', () => {
		const classes = inClasses(attemptsIn(log(true)), 30);
		expect(classes.map((rows) => new Set(rows.map(({ student }) => student)).size)).toEqual([30, 10]);
		for (const rows of classes) {
			expect(rows.every(({ at }, n) => (rows[n - 1]?.at ?? 0) <= (at ?? 0))).toBe(true);
		}
	});

	it('names the line and what is wrong with it', () => {
		const bad = textOf([
			['s1', 'i1', 5, 1, 'k1'],
			['s1', 'i2', 6, 1, '']
		]);
		expect(readAttempts(bad)).toEqual({ problems: ['row 3: skill_id is empty'] });
	});

	it('does not stumble over a log of one row', () => {
		const figures = figuresOf(attemptsIn([['s', 'i', 5, 1, 'k']]));
		expect(figures).toMatchObject({ attempts: 1, auc_best: null, stuck_precision: null, eta_cover80_3: null });
	});

	it('takes a time of 0 for none where the others are far from it, and lessons go by the rows that have one', () => {
		const attempts = attemptsIn([
			['s', 'a', 0, 1, 'k'],
			['s', 'b', 900_000, 1, 'k'],
			['s', 'c', 900_060, 0, 'k']
		]);
		expect(attempts.map(({ at }) => at)).toEqual([null, 900_000_000, 900_060_000]);
		expect(figuresOf(attempts)).toMatchObject({ alerts_per_student_hour: { stuck: 0 }, pushed_per_class_hour: 0 });
		const fromZero = [0, 30, 60].map((at, n): Row => ['s', n, at, 1, 'k']);
		expect(attemptsIn(fromZero).map(({ at }) => at)).toEqual([0, 30_000, 60_000]);
	});

	it.each<[string, Row[]]>([
		['one row for each student', log(true).filter((_, n) => n % 48 === n % 5)],
		['one skill', log(true).map((row) => row.with(4, 'only'))],
		['a skill for each row', log(true).map((row, n) => row.with(4, `k${n}`))],
		['everything right', log(true).map((row) => row.with(3, 1))],
		['everything at one moment', log(true).map((row) => row.with(2, 600_000))],
		['time running backwards', log(true).toReversed()],
		['times at one skill alone', log(true).map((row) => (row[4] === 'k1' ? row : row.with(2, 0)))],
		['every row three times', log(true).flatMap((row) => [row, row, row])]
	])('prints numbers or null, and nothing else, of a log with %s', (_, rows) => {
		const { alerts_per_student_hour: alerts, ...figures } = figuresOf(attemptsIn(rows));
		const said = [...Object.values(figures), ...Object.values(alerts ?? {})];
		expect(said.filter((one) => one !== null && !Number.isFinite(one))).toEqual([]);
		expect(figures.rmse_best).toBeGreaterThan(0);
	});
});
