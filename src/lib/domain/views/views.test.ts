// For every history that can be made: what the screens are told step by step is what they would be told at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiled, replayed } from '../../../../tests/histories/class.ts';
import { apply, crowdedHistory, history, run, sorted } from '../../../../tests/histories/generated.ts';
import { CROWDED, map, STUDENTS } from '../../../../tests/histories/small-class.ts';
import { initialState } from '../progress.ts';
import { pack, unpack } from '../snapshot.ts';
import { boardChanges, boardRows } from './board.ts';
import { routeChanges, routeRows } from './route.ts';

describe('views', () => {
	it('told by changes end as the whole view', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const nothing = initialState(compiled(map));
				const board = new Map(boardRows(nothing));
				const routes = new Map(STUDENTS.map((id) => [id, new Map(routeRows(nothing, id))]));
				run(steps, ({ progress }) => {
					apply(board, boardChanges(progress));
					expect(sorted(board)).toEqual(sorted(boardRows(progress)));
					for (const [id, rows] of routes) {
						apply(rows, routeChanges(progress, id));
						expect(sorted(rows)).toEqual(sorted(routeRows(progress, id)));
					}
				});
			}),
			{ seed: 7, numRuns: 150 }
		);
	});

	it('[M6] replays to the same bits, and [A1] never holds two alerts of a kind for one student', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { progress, log } = run(steps, (seen) => {
					const kinds = [...seen.progress.alerts.values()].map(({ studentId, kind }) => `${studentId} ${kind}`);
					expect(new Set(kinds).size).toBe(kinds.length);
				});
				expect(pack(replayed(map, log))).toBe(pack(progress));
			}),
			{ seed: 8, numRuns: 150 }
		);
	});

	it('[M6] so does what is true of the room as a whole, by replay and by snapshot', () => {
		fc.assert(
			fc.property(crowdedHistory, (steps) => {
				const { progress, log } = run(steps, () => {}, CROWDED);
				const { room, guests } = progress;
				expect(replayed(map, log)).toMatchObject({ room, guests });
				expect(unpack(compiled(map), pack(progress))).toMatchObject({ room, guests });
			}),
			{ seed: 11, numRuns: 60 }
		);
	});

	it('keeps mastery between 0 and 1, whatever happens', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { progress } = run(steps);
				for (const { cells, ability } of progress.students.values()) {
					expect(Number.isFinite(ability)).toBe(true);
					for (const cell of cells) if (cell) expect(cell.mastery > 0 && cell.mastery < 1).toBe(true);
				}
			}),
			{ seed: 9, numRuns: 150 }
		);
	});

	it('of a route name no other student', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { progress } = run(steps);
				for (const id of STUDENTS) {
					const told = JSON.stringify(routeRows(progress, id));
					for (const other of [...progress.alerts.values()].filter(({ studentId }) => studentId !== id)) {
						expect(told).not.toContain(`"${other.id}"`);
					}
				}
			}),
			{ seed: 10, numRuns: 100 }
		);
	});
});
