import { describe, expect, it } from 'vitest';
import { amount, frac, say } from '#lib/domain/items/tokens.ts';
import { line, mark } from '#lib/domain/items/drawing.ts';
import { barShape, wholesOf, wholeWidth } from './bar-shapes.ts';
import { fractionsIn } from './fractions-in.ts';
import { jumpShapes } from './jump-shapes.ts';
import { lineScale, stepAt, ticksOf } from './line-scale.ts';
import { layMarks } from './mark-places.ts';

describe('a number line', () => {
	const scale = lineScale(890, 2);

	it('runs from 0 to its last whole, the same for eye and finger', () => {
		expect([scale.place([0, 1]), scale.place([1, 1]), scale.place([4, 2])]).toEqual([60, 445, 830]);
		expect(stepAt(scale, scale.place([3, 4]), 4)).toBe(3);
		expect(stepAt(scale, scale.place([3, 4]) + 20, 4)).toBe(3);
	});

	it('keeps a finger beside the line on it', () => {
		expect([stepAt(scale, -50, 4), stepAt(scale, 5000, 4)]).toEqual([0, 8]);
	});

	it('makes wholes stand out among the ticks', () => {
		expect(ticksOf(scale, 3).map(({ isWhole }) => isWhole)).toEqual([true, false, false, true, false, false, true]);
	});
});

describe('marks under a line', () => {
	const scale = lineScale(890, 1);
	const placed = (answer: readonly [number, number], landmark: readonly [number, number]) =>
		layMarks(line({ max: 1, ticks: 1, labels: [landmark], marks: [mark(answer, 'answer')] }) as never, scale)[0];

	it('stand in the first row with their words where there is room', () => {
		expect(placed([1, 2], [1, 10])).toMatchObject({ row: 0, side: 'left' });
	});

	it('turn their words away from a label that is near', () => {
		expect(placed([1, 2], [2, 5])).toMatchObject({ row: 0, side: 'right' });
	});

	it('go a row down when they would touch a label', () => {
		expect(placed([1, 2], [51, 100])).toMatchObject({ row: 1 });
	});
});

describe('a jump', () => {
	it('shows which way it goes, never where it ends', () => {
		const open = (to: readonly [number, number]) =>
			jumpShapes(
				[{ from: [1, 4], to, role: 'open', label: say('thenMore', { b: amount(1, 4) }) }],
				lineScale(890, 1),
				100
			);
		expect(open([1, 2])).toEqual(open([3, 4]));
	});
});

describe('a strip', () => {
	it('is as many wholes long as it is filled', () => {
		expect([wholesOf({ parts: 4, shaded: 3 }), wholesOf({ parts: 4, shaded: 9 })]).toEqual([1, 3]);
		expect(wholeWidth(316, 3)).toBe(100);
	});

	it('fills parts from the left, through every whole', () => {
		const { pieces } = barShape({ parts: 2, shaded: 3 }, 100);
		expect(pieces.map(({ filled }) => filled)).toEqual([true, true, true, false]);
	});

	it('shows finer cuts only where there is no cut yet', () => {
		expect(barShape({ parts: 2, shaded: 1, split: 6 }, 60).dashes).toEqual([10, 20, 40, 50]);
	});
});

describe('help', () => {
	it('starts from the fractions of the item, up to one whole each', () => {
		const prompt = { instruction: 'addWrite' as const, params: { b: frac(5, 2) }, statement: [frac(1, 2), frac(1, 3)] };
		const item = { prompt, format: { kind: 'fraction' as const, whole: false }, hints: [], worked: [] };
		expect(fractionsIn(item)).toEqual([
			[1, 2],
			[1, 3]
		]);
	});
});
