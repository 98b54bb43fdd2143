import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { REAL } from '../domain/clock.ts';
import type { Connection, ConnectionState } from './client-types.ts';
import { createAgeClock } from './clock.svelte.ts';

const RENDERED = 1_700_000_000_000;
let state: ConnectionState;
let behind: number;
const connection = {
	status: () => ({ state, lastHeard: 0, waiting: 0, ended: null }),
	now: () => Date.now() - behind
} as Connection;

beforeEach(() => {
	vi.useFakeTimers({ now: RENDERED });
	state = 'live';
	behind = 0;
});
afterEach(() => void vi.useRealTimers());

it('shows the time the page was rendered at, and on the server no other', () => {
	const clock = createAgeClock(null, RENDERED);
	vi.advanceTimersByTime(60_000);
	expect(clock.now()).toBe(RENDERED);
});

it('moves every 15 s', () => {
	const clock = createAgeClock(connection, RENDERED);
	vi.advanceTimersByTime(1_000);
	expect(clock.now()).toBe(RENDERED + 1_000);
	vi.advanceTimersByTime(14_999);
	expect(clock.now()).toBe(RENDERED + 1_000);
	vi.advanceTimersByTime(1);
	expect(clock.now()).toBe(RENDERED + 16_000);
	clock.stop();
});

it('stands still while the rows are stale, and never goes back', () => {
	const clock = createAgeClock(connection, RENDERED);
	vi.advanceTimersByTime(1_000);
	state = 'stale';
	vi.advanceTimersByTime(60_000);
	expect(clock.now()).toBe(RENDERED + 1_000);
	state = 'live';
	behind = 120_000;
	vi.advanceTimersByTime(15_000);
	expect(clock.now()).toBe(RENDERED + 1_000);
	clock.stop();
});

it('counts in class time, and moves oftener where that runs faster', () => {
	const clock = createAgeClock(connection, RENDERED);
	expect(clock.classNow(REAL)).toBe(RENDERED);
	const fast = { base: 0, realBase: RENDERED, rate: 60 };
	expect(clock.classNow(fast)).toBe(0);
	vi.advanceTimersByTime(2_000);
	expect(clock.classNow(fast)).toBe(120_000);
	clock.stop();
});
