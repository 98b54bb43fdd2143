import { expect, it } from 'vitest';
import { WALL_STATUSES, type WallStatus } from '#lib/domain/views/wall-rows.ts';
import { BAR, barOf } from './bar.ts';

const counts = (some: Partial<Record<WallStatus, number>>) =>
	({ ...Object.fromEntries(WALL_STATUSES.map((status) => [status, 0])), ...some }) as Record<WallStatus, number>;

it('has every status but away and off screen, once', () => {
	expect([...BAR, 'away', 'offScreen'].sort()).toEqual([...WALL_STATUSES].sort());
});

it('fills the bar with those who are there, in one order', () => {
	const parts = barOf(counts({ hand: 1, onRoute: 2, away: 9, jam: 1 }));
	expect(parts).toEqual([
		{ status: 'onRoute', count: 2, share: 0.5 },
		{ status: 'jam', count: 1, share: 0.25 },
		{ status: 'hand', count: 1, share: 0.25 }
	]);
});

it('is empty while nobody is there', () => {
	expect(barOf(counts({ away: 12 }))).toEqual([]);
});
