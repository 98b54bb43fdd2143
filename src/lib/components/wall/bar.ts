// The order in which a room's counts stand side by side, calm first; the same in every room, whatever the counts.
import type { WallStatus } from '#lib/domain/views/wall-rows.ts';

/** Away and off screen are outside the bar: whoever is not there is no part of how the room is doing. */
export const BAR: readonly WallStatus[] = [
	'onRoute',
	'writing',
	'arrived',
	'sideTrip',
	'jam',
	'wrongTurn',
	'hand',
	'parked',
	'noSignal',
	'here'
];

export type Part = { status: WallStatus; count: number; /** Of the bar, 0..1. */ share: number };

export function barOf(counts: Record<WallStatus, number>): Part[] {
	const present = BAR.reduce((sum, status) => sum + counts[status], 0);
	return BAR.filter((status) => counts[status] > 0).map((status) => ({
		status,
		count: counts[status],
		share: counts[status] / present
	}));
}
