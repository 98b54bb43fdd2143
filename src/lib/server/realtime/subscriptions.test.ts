import { beforeEach, describe, expect, it } from 'vitest';
import type { Delta } from '../../sync/delta.ts';
import { createHistory, type History } from '../../sync/history.ts';
import type { Subscription } from '../classrooms/classroom-types.ts';
import { newCounts, type Counts } from './counts.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';

let waiting: number;
let emitted: [string, unknown][];
let counts: Counts;
let following: Subscriptions;
let history: History;
let listeners: Set<(delta: Delta) => void>;

beforeEach(() => {
	waiting = 0;
	emitted = [];
	counts = newCounts();
	listeners = new Set();
	history = createHistory('c', 10, [['a', { n: 10 }]]);
	const emit = (event: string, message: unknown) => void emitted.push([event, message]);
	following = createSubscriptions({ emit, waiting: () => waiting, cut: () => {}, end: () => {} }, counts, 2);
});

function subscribe(onDelta: (delta: Delta) => void, mine: number | null = 10): Subscription {
	listeners.add(onDelta);
	return { resumed: history.since(mine), since: history.since, leave: () => void listeners.delete(onDelta) };
}
function change(to: number) {
	const delta = history.record(to, [['a', { n: to }]], []);
	if (delta) for (const listener of listeners) listener(delta);
}
const follow = () => following.join('c', 10, async (onDelta) => subscribe(onDelta));
const deltas = () => emitted.map(([, delta]) => delta as Delta);

describe('what a connection follows', () => {
	it('[J3] every later delta follows the answer', async () => {
		expect(await follow()).toEqual({ kind: 'current', version: 10 });
		change(11);
		change(12);
		expect(deltas().map(({ from, to }) => [from, to])).toEqual([
			[10, 11],
			[11, 12]
		]);
	});

	it('[J4] joining again takes the place of the earlier joining', async () => {
		await follow();
		await follow();
		change(11);
		expect(emitted).toHaveLength(1);
		expect(listeners.size).toBe(1);
	});

	it('[J4] a leave overtakes a join that is still looked up', async () => {
		const joining = follow();
		following.leave('c');
		expect(await joining).toBeNull();
		expect(listeners.size).toBe(0);
		expect(following.size()).toBe(0);
	});

	it('[J3] what changes while the join is looked up is in the answer', async () => {
		const answer = await following.join('c', 10, async (onDelta) => {
			const subscription = subscribe(onDelta);
			await Promise.resolve();
			change(11);
			return subscription;
		});
		expect(answer).toMatchObject({ kind: 'delta', from: 10, to: 11 });
		expect(emitted).toEqual([]);
		change(12);
		expect(deltas()).toMatchObject([{ from: 11, to: 12 }]);
	});

	it('[J2] refused, it follows nothing; access lost, the earlier following ends', async () => {
		await follow();
		await following.join('c', 10, async () => ({ kind: 'refused', refusal: { code: 'notAllowed' } }));
		expect(following.size()).toBe(0);
		expect(listeners.size).toBe(0);
	});
});

describe('[D10] a slow connection', () => {
	it('gets no queue of deltas, and the latest rows when it can take them', async () => {
		await follow();
		change(11);
		waiting = 3;
		for (let to = 12; to <= 500; to++) change(to);
		expect(emitted).toHaveLength(1);
		waiting = 0;
		following.drained();
		expect(deltas().at(-1)).toEqual({ channel: 'c', from: 11, to: 500, upserts: [['a', { n: 500 }]], removes: [] });
		change(501);
		expect(deltas().at(-1)).toMatchObject({ from: 500, to: 501 });
		expect(emitted).toHaveLength(3);
		expect(counts.shed).toBe(1);
	});

	it('is asked to join again when the history no longer reaches back', async () => {
		await follow();
		waiting = 3;
		change(11);
		history = createHistory('c', 20, [['a', { n: 20 }]]);
		const [listener] = listeners;
		following.leave('c');
		expect(listener).toBeDefined();
		await following.join('c', 20, async (onDelta) => ({ ...subscribe(onDelta, 20), since: () => history.since(null) }));
		change(21);
		following.drained();
		expect(emitted.at(-1)).toEqual(['rejoin', { channel: 'c' }]);
	});

	it('that drains without having missed anything gets nothing', async () => {
		await follow();
		following.drained();
		expect(emitted).toEqual([]);
	});
});
