import { expect, it } from 'vitest';
import { createHandTimers } from '../../../tests/support/hand-timers.ts';
import type { Change } from '../sync/replica.ts';
import { createCoalescer } from './coalescer.ts';

function start() {
	const timers = createHandTimers();
	const shown: Change[] = [];
	const frame = (task: () => void) => timers.after(16, task);
	const coalescer = createCoalescer((change) => shown.push(change), 250, { ...timers, frame });
	return { timers, shown, coalescer };
}

it('shows the first change in the next frame, and at most four changes a second', () => {
	const { timers, shown, coalescer } = start();
	for (let i = 0; i < 100; i++) {
		coalescer.add({ upserts: [['a', { i }]], removes: [] });
		timers.pass(10);
		if (i === 1) expect(shown).toHaveLength(1);
	}
	expect(shown.length).toBeGreaterThanOrEqual(4);
	expect(shown.length).toBeLessThanOrEqual(5);
});

it('shows the latest row of a key, once; a row that came and went is gone', () => {
	const { timers, shown, coalescer } = start();
	coalescer.add({
		upserts: [
			['a', { n: 1 }],
			['b', { n: 1 }]
		],
		removes: ['c']
	});
	coalescer.add({
		upserts: [
			['a', { n: 2 }],
			['c', { n: 2 }]
		],
		removes: ['b']
	});
	timers.pass(16);
	expect(shown).toEqual([
		{
			upserts: [
				['a', { n: 2 }],
				['c', { n: 2 }]
			],
			removes: ['b']
		}
	]);
});

it('shows nothing after it was stopped', () => {
	const { timers, shown, coalescer } = start();
	coalescer.add({ upserts: [], removes: ['a'] });
	coalescer.stop();
	timers.pass(1_000);
	expect(shown).toEqual([]);
});
