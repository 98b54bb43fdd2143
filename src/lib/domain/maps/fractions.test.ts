import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ancestry, reduceLinks } from '#lib/components/map/reduction.ts';
import { layGrid } from '#lib/components/map/grid.ts';
import { isOctilinear } from '#lib/components/map/octilinear.ts';
import { textWidth, wrap } from '#lib/components/map/label-text.ts';
import { distanceToSegment } from '#lib/components/map/point.ts';
import { layRoads } from '#lib/components/map/roads.ts';
import { compileMap } from '../compiled-map.ts';
import { generatorById } from '../items/generators.ts';
import type { Waypoint } from '../map.ts';
import { LONGEST_OFF, SHORTEST_OFF } from '../off-screen.ts';
import { fractions } from './fractions.ts';

const { waypoints, misconceptions } = fractions;
const byId = new Map(waypoints.map((waypoint) => [waypoint.id, waypoint]));
const generatorsOf = ({ items }: Waypoint) => (items.kind === 'generated' ? items.generators : []);

function tagsOf(waypoint: Waypoint): Set<string> {
	const seeds = Array.from({ length: 300 }, (_, seed) => seed);
	const solved = generatorsOf(waypoint).flatMap((id) => seeds.map((seed) => generatorById(id)?.solve(seed)));
	return new Set(solved.flatMap((one) => one?.mistakes.map(({ misconception }) => misconception) ?? []));
}

describe('the map "Fractions"', () => {
	it('is a map without problems', () => {
		expect(compileMap(fractions)).not.toHaveProperty('problems');
	});

	it('has at least fourteen waypoints beside its side trips, each a competency of its own', () => {
		expect(waypoints.filter(({ sideTrip }) => !sideTrip).length).toBeGreaterThanOrEqual(14);
		expect(waypoints.filter(({ sideTrip }) => sideTrip).length).toBeGreaterThanOrEqual(1);
		expect(new Set(waypoints.map(({ competency }) => competency)).size).toBe(waypoints.length);
	});

	it('asks for something to write at two places or more, one of them the first', () => {
		const asking = waypoints.filter(({ task }) => task !== undefined).map(({ id }) => id);
		expect(asking.length).toBeGreaterThanOrEqual(2);
		expect(asking).toContain('equal-parts');
	});

	it('never makes a side trip a condition', () => {
		const conditions = new Set(waypoints.flatMap(({ prerequisites }) => prerequisites));
		expect(waypoints.filter(({ id, sideTrip }) => sideTrip && conditions.has(id))).toEqual([]);
	});

	it.each(waypoints.map((waypoint) => ({ id: waypoint.id, waypoint })))(
		'practises $id with three generators or more, of two kinds or more',
		({ waypoint }) => {
			const generators = generatorsOf(waypoint).map((id) => generatorById(id));
			expect(generators.length).toBeGreaterThanOrEqual(3);
			expect(generators).not.toContain(undefined);
			expect(new Set(generators.map((generator) => generator?.kind)).size).toBeGreaterThanOrEqual(2);
		}
	);

	it.each(waypoints.map((waypoint) => ({ id: waypoint.id, waypoint })))(
		'knows what goes wrong at $id, and what mends it',
		({ waypoint }) => {
			const tags = [...tagsOf(waypoint)].sort();
			expect(tags.length).toBeGreaterThanOrEqual(1);
			expect(tags.filter((tag) => !misconceptions[tag])).toEqual([]);
			expect([...new Set(waypoint.resources.flatMap(({ mends }) => mends))].sort()).toEqual(tags);
		}
	);

	it('has things to make at eight waypoints or more: a few steps each, minutes that can be agreed, for young readers', () => {
		const told = waypoints.flatMap(({ resources }) => resources.filter(({ steps }) => steps !== undefined));
		expect(told.filter(({ kind }) => kind === 'project').length).toBeGreaterThanOrEqual(8);
		for (const { id, steps = [], minutes } of told) {
			expect(steps.length, id).toBeGreaterThanOrEqual(3);
			expect(steps.length, id).toBeLessThanOrEqual(6);
			expect(minutes, id).toBeGreaterThanOrEqual(SHORTEST_OFF);
			expect(minutes, id).toBeLessThanOrEqual(LONGEST_OFF);
			for (const step of steps) expect(step.length, step).toBeLessThanOrEqual(160);
		}
	});

	it('has no address in it: what is elsewhere is for each teacher to choose', () => {
		expect(waypoints.flatMap(({ resources }) => resources.filter(({ href }) => href !== undefined))).toEqual([]);
	});

	it('names every misconception it has words for, and every resource once', () => {
		const used = new Set(waypoints.flatMap(({ resources }) => resources.flatMap(({ mends }) => mends)));
		expect(Object.keys(misconceptions).filter((tag) => !used.has(tag))).toEqual([]);
		const ids = waypoints.flatMap(({ resources }) => resources.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('its drawing', () => {
	const grid = layGrid(fractions);
	const links = reduceLinks(waypoints);
	const roads = layRoads(links, grid);
	const placeOf = (id: string) => grid.places.get(id) ?? [NaN, NaN];

	it('has one station a place, each lane its own rows', () => {
		expect(new Set(waypoints.map(({ col, row }) => `${col},${row}`)).size).toBe(waypoints.length);
		for (const { id } of fractions.lanes) {
			const rows = new Set(waypoints.filter(({ lane }) => lane === id).map(({ row }) => row));
			const others = waypoints.filter(({ lane, row }) => lane !== id && rows.has(row));
			expect(others).toEqual([]);
		}
	});

	it('leads to the right: a waypoint stands after everything it builds on', () => {
		for (const { id, col, prerequisites, sideTrip } of waypoints) {
			for (const before of prerequisites) {
				expect(col - (byId.get(before)?.col ?? NaN), `${before} to ${id}`).toBeGreaterThanOrEqual(sideTrip ? 0 : 1);
			}
		}
	});

	it('draws no prerequisite that another way shows already', () => {
		expect(links.length).toBe(waypoints.flatMap(({ prerequisites }) => prerequisites).length);
	});

	it('runs no road over a station that is not its own', () => {
		for (const { from, to, points } of roads) {
			expect(isOctilinear(points)).toBe(true);
			for (const { id } of waypoints.filter(({ id }) => id !== from && id !== to)) {
				const near = points.slice(1).map((point, at) => distanceToSegment(placeOf(id), points[at]!, point));
				expect(Math.min(...near), `${from} to ${to} at ${id}`).toBeGreaterThanOrEqual(21);
			}
		}
	});

	it('keeps labels apart at 108 pixels a column', () => {
		const boxes = waypoints.map(({ id, shortTitle, labelSide }) => {
			const [x, y] = placeOf(id);
			const lines = wrap(shortTitle, 104, 14.5, 2);
			expect(lines.join(' '), 'fits two lines').toBe(shortTitle);
			const width = Math.max(...lines.map((text) => textWidth(text, 14.5)));
			const top = labelSide === 'above' ? y - 20 - lines.length * 18 : y + 20;
			return {
				id,
				left: (x * 108) / 112 - width / 2,
				right: (x * 108) / 112 + width / 2,
				top,
				bottom: top + lines.length * 18
			};
		});
		for (const a of boxes) {
			for (const b of boxes.filter((one) => one.id > a.id)) {
				const overlap = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
				expect(overlap, `${a.id} and ${b.id}`).toBe(false);
			}
		}
	});
});

describe('its prerequisites', () => {
	const path = '../shared/data/case/ccss-nf-3-5.case.json';
	type Node = { identifier: string };
	type Package = {
		CFItems: { identifier: string; humanCodingScheme?: string }[];
		CFAssociations: { associationType: string; originNodeURI: Node; destinationNodeURI: Node }[];
	};

	it('honour the links of the coherence map between its competencies', ({ skip }) => {
		if (!existsSync(path)) return skip('no standards beside the repository');
		const { CFItems, CFAssociations } = JSON.parse(readFileSync(path, 'utf8')) as Package;
		const codes = new Map(CFItems.map(({ identifier, humanCodingScheme = '' }) => [identifier, humanCodingScheme]));
		const ancestors = ancestry(waypoints);
		/** The waypoints of a code, or of the parts of a standard. */
		const at = ({ identifier }: Node) => {
			const code = codes.get(identifier) ?? '-';
			return waypoints.filter(({ competency }) => competency === code || competency.startsWith(`${code}.`));
		};
		const broken = CFAssociations.filter(({ associationType }) => associationType === 'precedes').filter((link) => {
			const [before, after] = [at(link.originNodeURI), at(link.destinationNodeURI)];
			const isHonoured = after.every(({ id }) => before.some((one) => ancestors.get(id)?.has(one.id)));
			return before.length > 0 && after.length > 0 && !isHonoured;
		});
		const named = broken.map((link) =>
			[link.originNodeURI, link.destinationNodeURI].map((node) => codes.get(node.identifier))
		);
		expect(named).toEqual([]);
	});
});
