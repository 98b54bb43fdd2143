import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, placeLabels, type LabelWish } from './labels.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { me, rowsOf } from '../../../../tests/support/sample-map.ts';
import { EVERYTHING, namePlace } from './district-names.ts';
import { drawLabels } from './draw-labels.ts';
import { drawingOf } from './drawing.ts';
import { breaksWord, textWidth, wrap } from './label-text.ts';
import { labelSize, textsOf } from './label-wishes.ts';
import { markStations } from './marks.ts';
import { lengthInBox, overlaps, segmentInBox, type Box } from './point.ts';

const wish = (id: string, at: readonly [number, number], more: Partial<LabelWish> = {}): LabelWish => ({
	id,
	at,
	radius: 20,
	sides: ['above', 'below'],
	shapes: [{ width: 80, height: 18 }],
	weight: 0,
	...more
});
const none = { boxes: [], segments: [] };

describe('labels', () => {
	it('never lie over one another or over what is in the way', () => {
		const coordinate = fc.integer({ min: 0, max: 400 });
		const wishes = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 10, max: 160 }), fc.nat(3)), {
			maxLength: 30
		});
		fc.assert(
			fc.property(wishes, fc.tuple(coordinate, coordinate), (drawn, [x, y]) => {
				const all = drawn.map(([wx, wy, width, weight], i) =>
					wish(String(i), [wx, wy], {
						shapes: [
							{ width, height: 18 },
							{ width: width / 2, height: 36 }
						],
						weight
					})
				);
				const obstacle = { x, y, width: 60, height: 40 };
				const boxes = placeLabels(all, { boxes: [obstacle], segments: [] }).map((place) =>
					boxOf(place, all[Number(place.id)]!.shapes[place.shape]!)
				);
				expect(boxes.some((a, i) => overlaps(a, obstacle) || boxes.some((b, j) => i < j && overlaps(a, b)))).toBe(
					false
				);
			}),
			{ seed: 4 }
		);
	});

	it('come in order of weight: the lighter one hides', () => {
		const light = wish('light', [0, 0]);
		const heavy = wish('heavy', [10, 0], { weight: 9 });
		const other = { x: -100, y: 10, width: 200, height: 60 };
		expect(placeLabels([light, heavy], { boxes: [other], segments: [] }).map(({ id }) => id)).toEqual(['heavy']);
	});

	it('change sides before they hide', () => {
		const taken = { x: -50, y: -60, width: 100, height: 50 };
		expect(placeLabels([wish('a', [0, 0])], { boxes: [taken], segments: [] })[0]?.side).toBe('below');
	});

	it('break into narrower lines before they change sides', () => {
		const narrow = wish('a', [0, 0], {
			shapes: [
				{ width: 80, height: 18 },
				{ width: 40, height: 36 }
			]
		});
		const beside = { x: 30, y: -60, width: 40, height: 50 };
		expect(placeLabels([narrow], { boxes: [beside], segments: [] })[0]).toMatchObject({ side: 'above', shape: 1 });
	});

	it('stand beside their station where that is wanted', () => {
		const [place] = placeLabels([wish('a', [0, 0], { sides: ['right', 'above'] })], none);
		expect(boxOf(place!, { width: 80, height: 18 })).toEqual({ x: 16, y: -9, width: 88, height: 18 });
	});

	it('change sides to keep off a road, but would rather cross one than hide', () => {
		const above = [
			[-60, -30],
			[60, -30]
		] as const;
		const below = [
			[-60, 30],
			[60, 30]
		] as const;
		expect(placeLabels([wish('a', [0, 0])], { boxes: [], segments: [above] })[0]?.side).toBe('below');
		expect(placeLabels([wish('a', [0, 0])], { boxes: [], segments: [above, below] })[0]?.side).toBe('above');
		expect(placeLabels([wish('a', [0, 0])], none)[0]?.side).toBe('above');
	});

	it('move aside a little to keep off a road, where it stays plain whose they are', () => {
		const beside = [
			[30, -60],
			[30, 60]
		] as const;
		const [place] = placeLabels([wish('a', [0, 0])], { boxes: [], segments: [beside] });
		expect(place).toMatchObject({ side: 'above', crosses: false });
		expect(place!.x).toBeLessThan(0);
		const neighbour = wish('b', [-28, 0], { shapes: [{ width: 8, height: 18 }] });
		const crowded = placeLabels([wish('a', [0, 0]), neighbour], { boxes: [], segments: [beside] });
		expect(crowded.find(({ id }) => id === 'a')).toMatchObject({ x: 0, crosses: true });
	});

	it('let a road pass beside a short line', () => {
		const corner = [
			[34, -60],
			[34, -40]
		] as const;
		const lines = { width: 80, height: 36, lines: [30, 80] };
		const of = (shape: LabelWish['shapes'][number]) =>
			placeLabels([wish('a', [0, 0], { sides: ['above'], shapes: [shape] })], { boxes: [], segments: [corner] });
		expect(of(lines)[0]).toMatchObject({ x: 0, crosses: false });
		expect(of({ width: 80, height: 36 })[0]?.x).not.toBe(0);
	});

	it('stand elsewhere, no worse, for one that would have to hide', () => {
		const first = wish('first', [0, 0], { weight: 9 });
		const second = wish('second', [20, 0], { sides: ['above'] });
		const placed = placeLabels([first, second], none);
		expect(placed.map(({ id, side }) => `${id} ${side}`)).toEqual(['first below', 'second above']);
	});

	it('know when a road passes through them', () => {
		const box = { x: 0, y: 0, width: 10, height: 10 };
		expect(segmentInBox([-5, 5], [15, 5], box)).toBe(true);
		expect(segmentInBox([-5, 12], [12, -5], box)).toBe(true);
		expect(segmentInBox([-5, 0], [4, 20], box)).toBe(false);
		expect(segmentInBox([20, 0], [20, 10], box)).toBe(false);
		expect(lengthInBox([-5, 5], [15, 5], box)).toBe(10);
		expect(lengthInBox([20, 0], [20, 10], box)).toBe(0);
	});
});

describe('a lane’s name', () => {
	const lane = { lane: 'a', title: 'Parts and sums', x: 14, y: 14, width: 900, height: 140, waypoints: [] };
	const upright = (x: number) => (box: Box) => segmentInBox([x, 0], [x, 90], box);

	it('has its count below it where a road would run through both on one line', () => {
		const at = (x: number) => namePlace(lane, EVERYTHING, 14, '2 of 8 waypoints', false, upright(x))!;
		expect(at(500)).toMatchObject({ crosses: false });
		expect(at(500).count.y).toBe(at(500).y);
		expect(at(180)).toMatchObject({ crosses: false });
		expect(at(180).count).toMatchObject({ x: at(180).x });
		expect(at(180).count.y).toBeGreaterThan(at(180).y);
		expect(at(60)).toMatchObject({ crosses: true });
	});
});

describe('the names of the fractions map', () => {
	it('are all there, and at most a few roads pass under one', () => {
		const marks = markStations(fractions, me({ destination: fractions.destination, next: 'equal-parts' }), rowsOf());
		const view = { detail: 'unit', stationScale: 1, wayRound: null, detour: null, noteOf: () => null } as const;
		const here = { hereabouts: 'equal-parts', arrow: null, boxes: [] };
		const placed = drawLabels({ drawing: drawingOf(fractions), marks, size: labelSize(0.76), ...view, ...here });
		expect(placed).toHaveLength(fractions.waypoints.length);
		expect(placed.filter(({ place }) => place.crosses).length).toBeLessThan(4);
	});
});

describe('words on the map', () => {
	it('break between words, in two lines at most', () => {
		expect(wrap('Common denominators', 100, 14.5)).toEqual(['Common', 'denominators']);
		expect(wrap('Unit fractions', 400, 14.5)).toEqual(['Unit fractions']);
	});

	it('are not broken to stand narrower: a word stays whole, a script without spaces breaks anywhere', () => {
		const shapes = (name: string) =>
			textsOf(name, null, 14.5, 'plain').map(({ lines }) => lines.map(({ words }) => words));
		for (const name of ['Decimals', 'Tenths and hundredths', 'Denominators'])
			for (const lines of shapes(name)) expect(lines.join(' ')).toBe(name);
		expect(breaksWord('Decimals', ['Decimal', 's'])).toBe(true);
		expect(breaksWord('Add unlike', ['Add', 'unlike'])).toBe(false);
		expect(breaksWord('分数の足し算', ['分数の', '足し算'])).toBe(false);
	});

	it('end in an ellipsis when there is more than fits', () => {
		const lines = wrap('Compare two fractions with different numerators and different denominators', 108, 14.5);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/…$/);
	});

	it('always fit, whatever the script', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.integer({ min: 60, max: 300 }), (text, room) => {
				const lines = wrap(text, room, 14);
				expect(lines.length).toBeLessThanOrEqual(2);
				for (const line of lines) expect(textWidth(line, 14) <= room || [...line].length <= 2).toBe(true);
			}),
			{ seed: 5 }
		);
	});
});
