import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chance } from '../simulate/chance.ts';
import { inClasses, readAttempts } from './attempts.ts';
import { figuresOf } from './figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, rows: (string | number)[][]): string {
	const path = join(folder, name);
	const header = ['user_id', 'item_id', 'timestamp', 'correct', 'skill_id'];
	writeFileSync(path, [header, ...rows].map((cells) => cells.join('\t')).join('\n'));
	return path;
}

/** 40 students of whom every third never gets it, on four skills of twelve items. */
function log(timed: boolean): (string | number)[][] {
	const dice = chance(3);
	const rows: (string | number)[][] = [];
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
		const attempts = readAttempts(fileOf('timed.tsv', log(true)));
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
		const figures = figuresOf(readAttempts(fileOf('timeless.tsv', log(false))));
		expect(figures).toMatchObject({
			...{ eta_cover80_3: null, eta_cover80_5: null, eta_cover80_10: null },
			...{ alerts_per_student_hour: null, pushed_per_class_hour: null }
		});
		expect(figures.auc_best).toBeGreaterThan(0.6);
	});

	it('takes a row that was tried before for a later attempt in `_first`', () => {
		const twice = log(true).flatMap((row) => [row, row]);
		const [both, first] = [fileOf('twice.tsv', twice), fileOf('once.tsv', log(true))].map(readAttempts);
		expect(figuresOf(both ?? []).auc_best_first).toBe(figuresOf(first ?? []).auc_best);
	});

	it('makes classes as students appear, everybody by time', () => {
		const classes = inClasses(readAttempts(fileOf('classes.tsv', log(true))), 30);
		expect(classes.map((rows) => new Set(rows.map(({ student }) => student)).size)).toEqual([30, 10]);
		for (const rows of classes) {
			expect(rows.every(({ at }, n) => (rows[n - 1]?.at ?? 0) <= (at ?? 0))).toBe(true);
		}
	});

	it('names the line and what is wrong with it', () => {
		const path = fileOf('bad.tsv', [
			['s1', 'i1', 5, 1, 'k1'],
			['s1', 'i2', 6, 1, '']
		]);
		expect(() => readAttempts(path)).toThrow('row 3: skill_id is empty');
	});

	it('does not stumble over a log of one row', () => {
		const figures = figuresOf(readAttempts(fileOf('one.tsv', [['s', 'i', 5, 1, 'k']])));
		expect(figures).toMatchObject({ attempts: 1, auc_best: null, stuck_precision: null, eta_cover80_3: null });
	});
});
