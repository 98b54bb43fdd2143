import { describe, expect, it } from 'vitest';
import type { WorkRow } from '#lib/domain/views/work-row.ts';
import { mapOf, me, waypoint } from '../../../../tests/support/sample-map.ts';
import { isUnanswered, taskCards } from './task.ts';

const none = { kind: 'generated' as const, generators: [] };
const task = { asks: 'Why?' };
const map = mapOf([
	waypoint({ id: 'a', task }),
	waypoint({ id: 'essay', task, judgedBy: 'people', items: none }),
	waypoint({ id: 'watched', judgedBy: 'people', items: none }),
	waypoint({ id: 'plain' })
]);
const at = (id: string) => map.waypoints.find((one) => one.id === id);
const work = (id: string, state: WorkRow['state'], since = 5): WorkRow => ({
	...{ waypoint: id, state, text: id, since, opened: false }
});
const shown = (turn: string, works: WorkRow[], since = 0) =>
	taskCards(map, me({ works }), at(turn), since).map((card) => `${card.kind} ${card.waypoint.id}`);

describe('work beside the turn', () => {
	it('is the task of the turn itself, begun or not', () => {
		expect(shown('a', [])).toEqual(['task a']);
		expect(shown('a', [work('a', 'waiting')])).toEqual(['task a']);
		expect(shown('plain', [])).toEqual([]);
	});

	it('is said to be judged by watching where nothing is to be written', () => {
		expect(shown('watched', [])).toEqual(['watched watched']);
		expect(at('watched') && isUnanswered(at('watched')!)).toBe(true);
		expect(at('a') && isUnanswered(at('a')!)).toBe(false);
	});

	it('is what waits or is begun elsewhere, and what was read in this lesson', () => {
		const works = [work('a', 'judged', 3), work('essay', 'draft')];
		expect(shown('plain', works)).toEqual(['task essay', 'task a']);
		expect(shown('plain', works, 4)).toEqual(['task essay']);
	});
});
