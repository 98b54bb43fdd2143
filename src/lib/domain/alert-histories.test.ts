// What holds of alerts whatever happens, in histories as chance makes them. The clear conditions are written down here
// a second time, from the rules and not from the detectors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf } from '../../../tests/histories/class.ts';
import { crowdedHistory, run, troubledHistory } from '../../../tests/histories/generated.ts';
import { CROWDED, STUDENTS, type Step } from '../../../tests/histories/small-class.ts';
import { isQuiet, type Alert } from './alerts.ts';
import type { ClassroomEvent } from './events.ts';
import type { Progress } from './progress.ts';
import { destinationOf } from './routing.ts';
import type { Cell, Student } from './student.ts';

const RUNS = { seed: 44, numRuns: 80 };
const MINUTE = 60_000;

const ones = (bits: number): number => [...bits.toString(2)].filter((bit) => bit === '1').length;
const rightOfTen = ({ outcomes }: Student): number => 10 - outcomes.filter((outcome) => outcome === 0).length;

/** [A8] [A12]–[A16] Over, by the words of the rules. */
function isOver(progress: Progress, alert: Alert): boolean {
	const {
		students,
		thresholds,
		lesson,
		map: { indexOf }
	} = progress;
	const student = students.get(alert.studentId);
	const cell: Cell | undefined = student?.cells[indexOf.get(alert.waypoint ?? '') ?? -1];
	if (!student) return true;
	switch (alert.evidence.kind) {
		case 'hand':
		case 'behindPace':
			return false;
		case 'wrongTurn':
			return (cell?.reached ?? false) || (cell?.rightInRow ?? 0) >= 2;
		case 'stuck':
		case 'critical':
			return (cell?.reached ?? false) || (cell?.mastery ?? 0) >= 0.8;
		case 'struggling':
			return rightOfTen(student) >= thresholds.values.strugglingOver;
		case 'rapidWrong':
			return ones(student.recent.rapid) <= 1;
		case 'hintRush':
			return ones(student.recent.rushed) <= 1 || (cell?.rightInRow ?? 0) >= 3;
		case 'lostMastery':
			return cell === undefined || cell.reached || cell.mastery >= 0.93 || cell.declared?.mastered === false;
		case 'parked':
			return (
				(student.lastActionAt ?? 0) > alert.evidence.since ||
				student.presence !== 'on' ||
				student.supports.includes('noTimeAlerts') ||
				student.cells[destinationOf(progress, student)]?.reached === true ||
				student.offScreen !== null ||
				student.awaySince !== null ||
				lesson?.pausedAt !== null
			);
	}
}

describe('alerts, whatever happens', () => {
	it('[A8] never stay raised when their clear condition holds', () => {
		let raised = 0;
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				run(steps, ({ progress }) => {
					raised += progress.alerts.size;
					expect([...progress.alerts.values()].filter((alert) => isOver(progress, alert))).toEqual([]);
				});
			}),
			RUNS
		);
		expect(raised).toBeGreaterThan(1000);
	});

	it('[A1] are never two of one kind for one student, and each student knows their own', () => {
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				run(steps, ({ progress }) => {
					const open = [...progress.alerts.values()];
					const keys = open.map(({ studentId, kind }) => `${studentId} ${kind}`);
					expect(new Set(keys).size).toBe(keys.length);
					for (const { id, alerts } of progress.students.values())
						expect([...alerts].sort()).toEqual(
							open
								.filter(({ studentId }) => studentId === id)
								.map((alert) => alert.id)
								.sort()
						);
				});
			}),
			RUNS
		);
	});

	it('[A11] [A19] are raised in a running lesson that is not paused, but for hands', () => {
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				let [running, paused] = [false, false];
				for (const event of run(steps).log) {
					if (event.type === 'lessonStarted') [running, paused] = [true, false];
					if (event.type === 'lessonEnded') running = false;
					if (event.type === 'lessonPaused') paused = true;
					if (event.type === 'lessonResumed') paused = false;
					if (event.type === 'alertRaised' && event.payload.kind !== 'hand')
						expect([running, paused]).toEqual([true, false]);
				}
			}),
			RUNS
		);
	});

	it('[A20] push one of a class in two minutes and one of a student in ten, but for hands and critical', () => {
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				const told: Extract<ClassroomEvent, { type: 'alertRaised' }>[] = [];
				for (const event of run(steps).log) {
					if (event.type === 'lessonStarted') told.length = 0;
					if (event.type !== 'alertRaised' || !event.payload.pushed) continue;
					expect(isQuiet(event.payload.kind)).toBe(false);
					if (event.payload.kind === 'hand' || event.payload.kind === 'critical') continue;
					for (const before of told) {
						const gap = before.studentId === event.studentId ? 10 : 2;
						expect(event.occurredAt - before.occurredAt).toBeGreaterThanOrEqual(gap * MINUTE);
					}
					told.push(event);
				}
			}),
			RUNS
		);
	});

	it('[A23] that follow from time are not raised about whoever is spared them', () => {
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				const spared = new Set<number | null>();
				for (const event of run(steps).log) {
					if (event.type === 'supportsSet') {
						if (event.payload.supports.includes('noTimeAlerts')) spared.add(event.studentId);
						else spared.delete(event.studentId);
					}
					if (event.type === 'studentRemoved') spared.delete(event.studentId);
					if (event.type === 'alertRaised' && ['parked', 'rapidWrong', 'hintRush'].includes(event.payload.kind))
						expect(spared.has(event.studentId)).toBe(false);
				}
			}),
			RUNS
		);
	});
});

describe('who is right, or becomes right, is left alone', () => {
	const one = mapOf(bankWaypoint('one'));
	/** Outcomes of first attempts, twenty seconds each. */
	const after = (outcomes: boolean[]) => {
		const room = classOn(one);
		outcomes.forEach((right, n) => {
			room.wait(20_000);
			const seed = n % 40;
			const item = { waypoint: 'one', generator: 'bank', seed };
			const option = (seed + (right ? 0 : 1)) % 4;
			room.student(ADA, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option }, ms: 20_000 });
		});
		return room;
	};
	const wrongAt = (wrong: number[], of: number) => Array.from({ length: of }, (_, n) => !wrong.includes(n));

	it('36 of 40 right raise nothing, wherever the four misses are', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 4, maxLength: 4 }), (wrong) => {
				const raised = after(wrongAt(wrong, 40)).happened('alertRaised');
				expect(raised.filter(({ payload }) => !isQuiet(payload.kind))).toEqual([]);
			}),
			{ seed: 45, numRuns: 60 }
		);
	});

	it('four wrong and then sixty right raise nothing', () => {
		expect(after(wrongAt([0, 1, 2, 3], 64)).happened('alertRaised')).toEqual([]);
	});

	it('ten right in a row leave nothing open, whatever was before', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: 25 }), (before) => {
				const room = after([...before, ...Array.from({ length: 10 }, () => true)]);
				expect(room.kinds(ADA).filter((kind) => kind !== 'lostMastery')).toEqual([]);
			}),
			{ seed: 46, numRuns: 100 }
		);
	});
});

/** In how many of so many histories each kind of alert and event comes. */
function reached(histories: fc.Arbitrary<Step[]>, students: number[]): Map<string, number> {
	const times = new Map<string, number>();
	for (const steps of fc.sample(histories, { seed: RUNS.seed, numRuns: RUNS.numRuns })) {
		const kinds = new Set<string>();
		for (const event of run(steps, undefined, students).log) {
			kinds.add(event.type === 'alertRaised' ? event.payload.kind : event.type);
			if (event.type === 'alertCleared') kinds.add(`ended: ${event.payload.because}`);
			if (event.type === 'assessed' && event.payload.work) kinds.add('assessed of work');
		}
		for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
	}
	return times;
}

describe('the histories reach what is spoken of here, again and again', () => {
	/** So many of the eighty. */
	const OFTEN = 5;
	const troubled = reached(troubledHistory, STUDENTS);
	const crowded = reached(crowdedHistory, CROWDED);

	it.each(['hand', 'critical', 'wrongTurn', 'stuck', 'struggling', 'rapidWrong', 'parked', 'lostMastery'])(
		'alert: %s',
		(kind) => expect(troubled.get(kind) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);

	it.each(['recovered', 'resolved', 'notTrue', 'withdrawn', 'lessonEnded', 'movedOn', 'studentLeft'])(
		'ended: %s',
		(because) => expect(troubled.get(`ended: ${because}`) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);

	it.each(['jamRaised', 'groupGathered', 'jamCleared', 'interventionUndone', 'backOnRoute'])('answered: %s', (type) =>
		expect(troubled.get(type) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);

	it.each(['offScreenStarted', 'offScreenEnded', 'awaySet', 'supportsSet', 'lessonPaused', 'lessonResumed'])(
		'rest: %s',
		(type) => expect(troubled.get(type) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);

	it.each(['thresholdsSet', 'masteredRuleSet'])('set: %s', (type) =>
		expect(troubled.get(type) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);

	it.each(['draftKept', 'workTurnedIn', 'workTakenBack', 'workOpened', 'assessed of work'])('work: %s', (type) =>
		expect(troubled.get(type) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);

	it.each(['jamRaised', 'groupGathered'])('in a crowd: %s', (type) =>
		expect(crowded.get(type) ?? 0).toBeGreaterThanOrEqual(OFTEN)
	);
});
