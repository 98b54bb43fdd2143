import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ancestry, reduceLinks } from './reduction.ts';
import { anyMap, FORK, waypoint } from '../../../../tests/support/sample-map.ts';

it('leaves out a road that a longer way already shows', () => {
	expect(reduceLinks(FORK.waypoints)).not.toContainEqual({ from: 'a1', to: 'a5' });
	expect(reduceLinks(FORK.waypoints)).not.toContainEqual({ from: 'b4', to: 'b6' });
	expect(reduceLinks(FORK.waypoints)).toContainEqual({ from: 'b4', to: 'a5' });
});

it('keeps who comes before whom, with no road to spare', () => {
	fc.assert(
		fc.property(anyMap, ({ waypoints }) => {
			const links = reduceLinks(waypoints);
			const drawn = (without?: object) =>
				ancestry(
					waypoints.map(({ id }) => ({
						id,
						prerequisites: links.filter((link) => link !== without && link.to === id).map(({ from }) => from)
					}))
				);
			expect(drawn()).toEqual(ancestry(waypoints));
			for (const link of links) expect(drawn(link).get(link.to)!.has(link.from)).toBe(false);
		}),
		{ seed: 3, numRuns: 60 }
	);
});

it('never loops on a circle, and draws it', () => {
	const circle = [
		waypoint({ id: 'a', prerequisites: ['c'] }),
		waypoint({ id: 'b', prerequisites: ['a', 'b'] }),
		waypoint({ id: 'c', prerequisites: ['b', 'nowhere'] })
	];
	expect(reduceLinks(circle)).toEqual([
		{ from: 'c', to: 'a' },
		{ from: 'a', to: 'b' },
		{ from: 'b', to: 'c' }
	]);
});
