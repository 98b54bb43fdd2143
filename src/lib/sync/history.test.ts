import { describe, expect, it } from 'vitest';
import { createHistory } from './history.ts';

const start = () =>
	createHistory('board:1', 10, [
		['a', { n: 1 }],
		['b', { n: 2 }]
	]);

describe('what a viewer who (re)joins is given', () => {
	it('[D5] everything, for one who has nothing', () => {
		expect(start().since(null)).toEqual({
			kind: 'snapshot',
			channel: 'board:1',
			version: 10,
			rows: [
				['a', { n: 1 }],
				['b', { n: 2 }]
			]
		});
	});

	it('[D5] everything, for one who is older than the history', () => {
		expect(start().since(9).kind).toBe('snapshot');
	});

	it('[D5] everything, for one who is ahead of the server', () => {
		expect(start().since(11)).toMatchObject({ kind: 'snapshot', version: 10 });
	});

	it('[D5] everything, for one who stands between two looks at the whole', () => {
		const history = createHistory('people:1', 10, [['a', { n: 1 }]], 'compared');
		history.record(13, [['a', { n: 2 }]], []);
		history.reach(15);
		expect([10, 13, 15].map((mine) => history.since(mine).kind)).toEqual(['delta', 'current', 'current']);
		expect([11, 12, 14].map((mine) => history.since(mine).kind)).toEqual(['snapshot', 'snapshot', 'snapshot']);
	});

	it('[D6] only what changed since', () => {
		const history = start();
		history.record(11, [['a', { n: 5 }]], []);
		history.record(12, [['c', { n: 7 }]], []);
		expect(history.since(11)).toEqual({
			kind: 'delta',
			channel: 'board:1',
			from: 11,
			to: 12,
			upserts: [['c', { n: 7 }]],
			removes: []
		});
	});

	it('[D6] that a row is gone, even long after', () => {
		const history = start();
		history.record(11, [], ['a']);
		history.record(12, [['b', { n: 3 }]], []);
		expect(history.since(10)).toMatchObject({ upserts: [['b', { n: 3 }]], removes: ['a'] });
		expect(history.since(null)).toMatchObject({ rows: [['b', { n: 3 }]] });
	});

	it('[D6] a row that was gone and came back, once', () => {
		const history = start();
		history.record(11, [], ['a']);
		history.record(12, [['a', { n: 9 }]], []);
		expect(history.since(10)).toMatchObject({ upserts: [['a', { n: 9 }]], removes: [] });
	});

	it('[D6] that a row is gone which this node never showed: another node may have', () => {
		const history = start();
		history.record(14, [], ['came at 12, went at 13']);
		expect(history.since(12)).toMatchObject({ kind: 'delta', removes: ['came at 12, went at 13'] });
	});

	it('[D7] the word "current", when the log moved on without touching the rows', () => {
		const history = start();
		history.reach(14);
		expect(history.since(10)).toEqual({ kind: 'current', version: 14 });
		expect(history.since(12)).toEqual({ kind: 'current', version: 14 });
	});
});

describe('what is pushed', () => {
	it('[D2] leads from the last change, so that versions without a change need no message', () => {
		const history = start();
		expect(history.record(11, [['a', { n: 2 }]], [])).toMatchObject({ from: 10, to: 11 });
		history.reach(15);
		expect(history.record(16, [['a', { n: 3 }]], [])).toMatchObject({ from: 11, to: 16 });
	});

	it('[D2] nothing, when nothing changed', () => {
		const history = start();
		expect(history.record(11, [], [])).toBeNull();
		expect(history.version()).toBe(11);
	});
});
