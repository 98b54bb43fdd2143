import { describe, expect, it } from 'vitest';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { displayMap, type DisplayMap } from '#lib/domain/views/display-map.ts';
import { textWidth } from '../map/label-text.ts';
import { overlaps, type Box } from '../map/point.ts';
import { classMapOf, TEXT, type ClassLabel } from './class-map.ts';
import { FIELD } from './field.ts';

const boxOf = ({ lines, strong }: ClassLabel): Box => {
	const width = Math.max(...lines.map(({ words }) => textWidth(words, TEXT, strong)));
	const [first] = lines;
	return { x: (first?.x ?? 0) - width / 2, y: (first?.y ?? 0) - 40, width, height: lines.length * 52 };
};

/** A map of `columns` × `rows`, every waypoint after the one before it in its row. */
function grid(columns: number, rows: number): DisplayMap {
	const waypoints = Array.from({ length: columns * rows }, (_, n) => {
		const [col, row] = [n % columns, Math.floor(n / columns)];
		return {
			id: `w${n}`,
			shortTitle: `Waypoint ${n}`,
			lane: `lane${Math.floor(row / 3)}`,
			col,
			row: row % 3,
			labelSide: 'below' as const,
			prerequisites: col > 0 ? [`w${n - 1}`] : []
		};
	});
	const lanes = [...new Set(waypoints.map(({ lane }) => lane))];
	return { title: 'Grid', destination: `w${columns - 1}`, lanes, waypoints };
}

describe('the class map', () => {
	const drawing = classMapOf(displayMap(fractions));

	it('has every waypoint in the field, on a place of its own', () => {
		const places = [...drawing.places.values()];
		expect(places).toHaveLength(fractions.waypoints.length);
		expect(new Set(places.map(String)).size).toBe(places.length);
		for (const [x, y] of places) {
			expect(x > 0 && x < FIELD.width).toBe(true);
			expect(y > 0 && y < FIELD.height).toBe(true);
		}
	});

	it('names the destination, no name over another, none out of the field', () => {
		const boxes = drawing.labels.map(boxOf);
		expect(drawing.labels.map(({ id }) => id)).toContain(fractions.destination);
		expect(drawing.labels.length).toBeGreaterThan(12);
		for (const [i, box] of boxes.entries()) {
			expect(box.x >= 0 && box.x + box.width <= FIELD.width).toBe(true);
			for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
		}
	});

	it('draws roads that a display can be told are lit', () => {
		for (const { from, to } of drawing.roads)
			expect(fractions.waypoints.find(({ id }) => id === to)?.prerequisites).toContain(from);
	});

	it.each([
		['one waypoint', grid(1, 1)],
		['one row', grid(8, 1)],
		['320 waypoints', grid(40, 8)]
	])('can be drawn for %s', (_, map) => {
		const { places, roads, size } = classMapOf(map);
		for (const number of [...[...places.values()].flat(), size.road, size.station])
			expect(Number.isFinite(number)).toBe(true);
		expect(size.station).toBeGreaterThan(0);
		expect(roads).toHaveLength(map.waypoints.filter(({ prerequisites }) => prerequisites.length > 0).length);
	});
});
