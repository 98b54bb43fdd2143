import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMap } from '#lib/domain/compiled-map.ts';
import { judge } from '#lib/domain/item-facts.ts';
import { withoutKeys } from '#lib/domain/map.ts';
import { busiest, inWindow } from './window.ts';
import { workMap } from './work-map.ts';

const anyRow = fc.record({
	user: fc.constantFrom('1', '2', '3'),
	item: fc.stringMatching(/^[a-z0-9 ]{1,4}$/),
	at: fc.nat(9_000),
	correct: fc.boolean(),
	skill: fc.stringMatching(/^[a-z0-9~]{1,3}$/)
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 60 });

describe('a map made of recorded work', () => {
	it('has a waypoint for each skill, and its judge finds every row as right or wrong as it was recorded', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const { map, answerTo } = workMap(rows, 'work', 1, 'Work');
				const compiled = compileMap(map);
				if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
				expect(map.waypoints).toHaveLength(new Set(rows.map(({ skill }) => skill)).size + 1);
				for (const row of rows) {
					const { answer, ...item } = answerTo(row);
					expect(judge(compiled.map, item, answer)).toEqual({ correct: row.correct, misconception: null });
				}
			}),
			{ seed: 7 }
		);
	});

	it('gives every waypoint a place of its own', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const places = workMap(rows, 'work', 1, 'Work').map.waypoints.map(({ col, row }) => `${col}.${row}`);
				expect(new Set(places).size).toBe(places.length);
			}),
			{ seed: 7 }
		);
	});

	it('keeps its keys from browsers, and a key cannot be told from the item’s place', () => {
		const rows = Array.from({ length: 200 }, (_, n) => ({
			user: '1',
			item: `i${n}`,
			at: n,
			correct: true,
			skill: 's'
		}));
		const { map, answerTo } = workMap(rows, 'work', 1, 'Work');
		expect(JSON.stringify(withoutKeys(map))).not.toContain('key');
		const first = rows.filter((row) => JSON.stringify(answerTo(row).answer).includes('0')).length;
		expect(first).toBeGreaterThan(70);
		expect(first).toBeLessThan(130);
	});
});

describe('a window', () => {
	const row = (item: string, at: number) => ({ user: '1', item, at, correct: true, skill: 's' });
	const rows = [row('b', 6_001), row('a', 5_999), row('c', 6_001), row('d', 8_999), row('e', 9_000)];

	it('is 3,000 seconds, in the order things happened', () => {
		expect(inWindow(rows, 2).map(({ item }) => item)).toEqual(['b', 'c', 'd']);
		expect(inWindow(rows, null).map(({ item }) => item)).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(inWindow(rows, 7)).toEqual([]);
	});

	it('can be found by how much is in it', () => {
		expect(busiest(rows, 2)).toEqual([2, 1]);
	});
});
