import { expect, it } from 'vitest';
import { layGrid } from './grid.ts';
import { reduceLinks } from './reduction.ts';
import { FORK } from '../../../../tests/support/sample-map.ts';
import { steer, type Direction } from './steer.ts';

const { places } = layGrid(FORK);
const links = reduceLinks(FORK.waypoints);
const go = (from: string, direction: Direction) => steer(from, direction, links, places);

it('arrows follow the roads', () => {
	expect(go('a1', 'right')).toBe('a2');
	expect(go('a2', 'right')).toBe('a3');
	expect(go('b4', 'left')).toBe('b3');
	expect(go('b3', 'left')).toBe('a2');
	expect(go('a5', 'left')).toBe('a3');
});

it('up and down take the branch that leads there', () => {
	expect(go('a2', 'down')).toBe('b3');
	expect(go('a2', 'up')).toBe('fun');
});

it('go to the nearest station where no road leads that way, and stay where there is none', () => {
	expect(go('b3', 'up')).toBe('a2');
	expect(go('a1', 'down')).toBe('b3');
	expect(go('a1', 'left')).toBe('a1');
});

it('arrows alone reach every station', () => {
	const found = new Set(['a1']);
	for (const id of found) for (const way of ['left', 'right', 'up', 'down'] as const) found.add(go(id, way));
	expect(found.size).toBe(FORK.waypoints.length);
});
