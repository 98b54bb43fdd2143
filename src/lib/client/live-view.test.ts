import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import type { Change } from '../sync/replica.ts';
import type { Snapshot } from '../sync/delta.ts';
import type { Connection } from './client-types.ts';
import { createLiveView } from './live-view.svelte.ts';

type Rows = { [key: `student:${number}`]: { id: number }; lesson: { state: string } };

const snapshot: Snapshot = {
	channel: 'board:1',
	version: 3,
	rows: [
		['student:1', { id: 1 }],
		['student:2', { id: 2 }],
		['lesson', { state: 'none' }]
	]
};

it('without a connection, as on the server, it holds what the page was rendered with', () => {
	const view = createLiveView<Rows>(null, snapshot);
	expect(view.get('lesson')).toEqual({ state: 'none' });
	expect(view.get('student:9')).toBeUndefined();
	expect(view.list<{ id: number }>('student:')).toEqual([{ id: 1 }, { id: 2 }]);
	view.leave();
});

it('shows what the connection tells, until it is left', () => {
	let push: (change: Change) => void = () => {};
	let left = false;
	const follow: Connection['follow'] = (start, onChange) => {
		expect(start).toBe(snapshot);
		push = onChange;
		return () => void (left = true);
	};
	const view = createLiveView<Rows>({ follow } as Connection, snapshot);
	push({
		upserts: [
			['student:3', { id: 3 }],
			['lesson', { state: 'running' }]
		],
		removes: ['student:1']
	});
	flushSync();
	expect(view.get('lesson')?.state).toBe('running');
	expect(view.list<{ id: number }>('student:').map(({ id }) => id)).toEqual([2, 3]);
	view.leave();
	expect(left).toBe(true);
});
