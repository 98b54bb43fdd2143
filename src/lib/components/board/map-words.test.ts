import { describe, expect, it } from 'vitest';
import type { CourseMap, Waypoint } from '../../domain/map.ts';
import { mapWords } from './map-words.ts';

const waypoint = (id: string, resources: Waypoint['resources']): Waypoint => ({
	id,
	competency: id,
	title: `Title of ${id}`,
	shortTitle: id,
	lane: 'a',
	col: 0,
	row: 0,
	labelSide: 'above',
	prerequisites: [],
	minutes: 5,
	items: { kind: 'generated', generators: [] },
	resources
});
const strips = (minutes: number) => ({ id: 'strips', kind: 'strips', title: 'Fraction strips', minutes, mends: [] });
const map: CourseMap = {
	id: 'm',
	version: 1,
	title: 'Fractions',
	language: 'en',
	lanes: [],
	waypoints: [waypoint('compare', [strips(4)]), waypoint('add', [strips(6)])],
	destination: 'add',
	misconceptions: { addedTopsAndBottoms: { says: 'adds tops and bottoms separately' } }
};

describe('the words of a map', () => {
	const words = mapWords(map);

	it('are found by id', () => {
		expect(words.waypoint('add')?.title).toBe('Title of add');
		expect(words.destination?.id).toBe('add');
		expect(words.misconception('addedTopsAndBottoms')?.says).toMatch(/^adds/);
	});

	it('take a resource from the waypoint in question first, then from anywhere', () => {
		expect(words.resource('strips', 'add')?.minutes).toBe(6);
		expect(words.resource('strips', null)?.minutes).toBe(4);
	});

	it('are absent, never wrong, for what is not on the map', () => {
		expect(words.waypoint('gone')).toBeUndefined();
		expect(words.waypoint(null)).toBeUndefined();
		expect(words.resource('gone', 'add')).toBeUndefined();
		expect(words.misconception('constructor')).toBeUndefined();
	});
});
