// For every history that can be made: what the screens are told step by step is what they would be told at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankWaypoint, compiled, mapOf, MORNING, replayed } from '../../../../tests/histories/class.ts';
import { decide } from '../decide.ts';
import type { Command } from '../commands.ts';
import type { ClassroomEvent } from '../events.ts';
import { draftOf, initialState, settled, type Progress } from '../progress.ts';
import { pack } from '../snapshot.ts';
import { boardChanges, boardRows } from './board.ts';
import { routeChanges, routeRows } from './route.ts';

const map = mapOf(bankWaypoint('one', [], 2), bankWaypoint('two', ['one'], 2), bankWaypoint('three', ['two'], 3));
const STUDENTS = [11, 12, 13];

const waypoint = fc.constantFrom('one', 'two', 'three', 'nowhere');
const alert = fc.integer({ min: 1, max: 6 }).map((n) => `a${n}`);
const command: fc.Arbitrary<Command> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			type: fc.constant('submitAnswer' as const),
			waypoint,
			generator: fc.constant('bank'),
			seed: fc.integer({ min: 0, max: 41 }),
			answer: fc.record({ kind: fc.constant('choice' as const), option: fc.integer({ min: 0, max: 3 }) }),
			ms: fc.integer({ min: 0, max: 60_000 })
		})
	},
	fc.record({ type: fc.constant('startWaypoint' as const), waypoint }),
	fc.constant({ type: 'raiseHand' as const }),
	fc.constant({ type: 'lowerHand' as const }),
	fc.record({
		type: fc.constant('respondToNotice' as const),
		alert,
		response: fc.constantFrom('turnAround', 'keepGoing', 'notRight')
	}),
	fc.record({ type: fc.constant('startLesson' as const), minutes: fc.integer({ min: 0, max: 60 }) }),
	fc.constant({ type: 'endLesson' as const }),
	fc.record({
		type: fc.constant('answerAlert' as const),
		alert,
		action: fc.constantFrom('going', 'helped', 'snooze', 'productiveStruggle', 'notTrue')
	}),
	fc.record({ type: fc.constant('undoIntervention' as const), intervention: fc.constantFrom('i1', 'i2', 'i3') }),
	fc.record({ type: fc.constant('signalLost' as const), students: fc.subarray(STUDENTS) }),
	fc.record({ type: fc.constant('signalRegained' as const), student: fc.constantFrom(...STUDENTS) }),
	fc.record({ type: fc.constant('enrolStudents' as const), students: fc.subarray(STUDENTS) }),
	fc.record({ type: fc.constant('removeStudent' as const), student: fc.constantFrom(...STUDENTS) }),
	fc.constant({ type: 'tick' as const })
);
const step = fc.record({ command, student: fc.constantFrom(...STUDENTS), wait: fc.integer({ min: 0, max: 200_000 }) });
const history = fc.array(step, { minLength: 5, maxLength: 80 });
type Steps = { command: Command; student: number; wait: number }[];

type Seen = { progress: Progress; log: ClassroomEvent[] };

/** Runs a history, one draft a step as a classroom does, and shows every committed step to `look`. */
function run(steps: Steps, look: (seen: Seen) => void): Seen {
	let progress = initialState(compiled(map));
	let now = MORNING;
	const log: ClassroomEvent[] = [];
	const carryOut = (one: Command, student: number) => {
		const draft = draftOf(progress);
		const decided = decide(draft, one, { now, actor: student, student });
		if ('refusal' in decided) return;
		progress = settled(draft);
		log.push(...decided.events);
		look({ progress, log });
	};
	carryOut({ type: 'enrolStudents', students: STUDENTS }, 1);
	carryOut({ type: 'startLesson', minutes: 60 }, 1);
	for (const { command: one, student, wait } of steps) {
		now += wait;
		carryOut(one, student);
	}
	return { progress, log };
}

const sorted = (rows: Iterable<[string, object]>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

function apply(rows: Map<string, object>, { upserts, removes }: { upserts: [string, object][]; removes: string[] }) {
	for (const key of removes) rows.delete(key);
	for (const [key, row] of upserts) rows.set(key, row);
}

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

	it('keeps mastery between 0 and 1, whatever happens', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { progress } = run(steps, () => {});
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
				const { progress } = run(steps, () => {});
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
