import { describe, expect, it } from 'vitest';
import type { Delta } from './delta.ts';
import { createReplica } from './replica.ts';

const at = (version: number) =>
	createReplica({
		channel: 'c',
		version,
		rows: [
			['a', { n: 1 }],
			['b', { n: 2 }]
		]
	});

const delta = (
	from: number,
	to: number,
	upserts: Delta['upserts'] = [['a', { n: to }]],
	removes: string[] = []
): Delta => ({
	channel: 'c',
	from,
	to,
	upserts,
	removes
});

describe('a pushed delta', () => {
	it('[D1] is ignored when it leads to where the viewer already is', () => {
		const replica = at(10);
		expect(replica.push(delta(8, 10))).toEqual({ change: null, ask: false });
		expect(replica.rows().get('a')).toEqual({ n: 1 });
	});

	it('[D1] is applied when it starts at or before the viewer', () => {
		const replica = at(10);
		expect(replica.push(delta(7, 12, [['a', { n: 12 }]], ['b'])).change).not.toBeNull();
		expect([...replica.rows()]).toEqual([['a', { n: 12 }]]);
		expect(replica.version()).toBe(12);
	});

	it('[D1] asks when something before it is missing, and changes nothing', () => {
		const replica = at(10);
		expect(replica.push(delta(11, 12))).toEqual({ change: null, ask: true });
		expect(replica.version()).toBe(10);
	});

	it('[D3] asks once: not again while a question is open', () => {
		const replica = at(10);
		replica.ask();
		expect(replica.push(delta(11, 12)).ask).toBe(false);
	});

	it('[D3] asks again when an answer falls short of a push that came too early', () => {
		const replica = at(10);
		const { number } = replica.ask();
		replica.push(delta(12, 13));
		expect(replica.answer(number, { kind: 'delta', ...delta(10, 12) })).toMatchObject({ ask: true });
		expect(replica.ask().version).toBe(12);
	});

	it('[D3] asks when it comes after a question that was never answered', () => {
		const replica = at(10);
		replica.unanswered(replica.ask().number);
		expect(replica.push(delta(11, 12)).ask).toBe(true);
	});

	it('asks when the viewer has nothing yet', () => {
		expect(createReplica(null).push(delta(0, 1)).ask).toBe(true);
	});
});

describe('the answer to a join', () => {
	it('[D5] a snapshot replaces everything, also by an older version', () => {
		const replica = at(10);
		const step = replica.answer(replica.ask().number, {
			kind: 'snapshot',
			channel: 'c',
			version: 4,
			rows: [['b', { n: 3 }]]
		});
		expect(step.change).toEqual({ upserts: [['b', { n: 3 }]], removes: ['a'] });
		expect(replica.version()).toBe(4);
	});

	it('[D7] "current" moves the version and no row', () => {
		const replica = at(10);
		expect(replica.answer(replica.ask().number, { kind: 'current', version: 12 })).toEqual({
			change: null,
			ask: false
		});
		expect(replica.version()).toBe(12);
	});

	it('[D4] counts only if it answers the latest question', () => {
		const replica = at(10);
		const { number } = replica.ask();
		replica.ask();
		const stale = { kind: 'snapshot', channel: 'c', version: 4, rows: [] } as const;
		expect(replica.answer(number, { ...stale, rows: [] })).toEqual({ change: null, ask: false });
		expect(replica.version()).toBe(10);
	});

	it('[D4] counts once', () => {
		const replica = at(10);
		const { number } = replica.ask();
		replica.answer(number, { kind: 'current', version: 10 });
		replica.push(delta(10, 11));
		replica.answer(number, { kind: 'snapshot', channel: 'c', version: 10, rows: [] });
		expect(replica.version()).toBe(11);
	});

	it('[D1] that a push has overtaken changes nothing', () => {
		const replica = at(10);
		const { number } = replica.ask();
		replica.push(delta(10, 12));
		expect(replica.answer(number, { kind: 'delta', ...delta(10, 11) })).toEqual({ change: null, ask: false });
		expect(replica.rows().get('a')).toEqual({ n: 12 });
	});
});

it('[D8] after the epoch changed it asks for everything, and shows what it has until then', () => {
	const replica = at(10);
	const { number } = replica.ask();
	replica.forget();
	expect(replica.answer(number, { kind: 'current', version: 10 }).ask).toBe(false);
	expect(replica.ask().version).toBeNull();
	expect(replica.rows().size).toBe(2);
});
