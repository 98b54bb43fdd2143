import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxesAlong, createNearby } from './nearby.ts';
import { overlaps, segmentInBox, type Box } from './point.ts';

const coordinate = fc.integer({ min: -600, max: 600 });
const anyBox: fc.Arbitrary<Box> = fc.record({ x: coordinate, y: coordinate, width: fc.nat(300), height: fc.nat(300) });

it('overlooks nothing that overlaps', () => {
	fc.assert(
		fc.property(fc.array(anyBox, { maxLength: 30 }), anyBox, (boxes, asked) => {
			const nearby = createNearby<Box>();
			for (const box of boxes) nearby.add(box, box);
			const found = nearby.around(asked);
			expect(new Set(found).size).toBe(found.length);
			for (const box of boxes) if (overlaps(box, asked)) expect(found).toContain(box);
		}),
		{ seed: 6 }
	);
});

it('covers a segment with boxes, whichever way it runs', () => {
	const point = fc.tuple(coordinate, coordinate);
	fc.assert(
		fc.property(point, point, anyBox, (a, b, asked) => {
			const nearby = createNearby<string>();
			for (const box of boxesAlong(a, b, 1)) nearby.add('road', box);
			if (segmentInBox(a, b, asked)) expect(nearby.around(asked)).toEqual(['road']);
		}),
		{ seed: 7 }
	);
});
