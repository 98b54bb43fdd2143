import { beforeAll, describe, expect, it } from 'vitest';
import type { AlertKind } from '#lib/domain/alerts.ts';
import { compileMap } from '#lib/domain/compiled-map.ts';
import type { ClassroomEvent, EventOf } from '#lib/domain/events.ts';
import { generatorById } from '#lib/domain/items/generators.ts';
import { isMalformed } from '#lib/domain/items/item.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { initialState } from '#lib/domain/progress.ts';
import { answerTo } from './answers.ts';
import { chance } from './chance.ts';
import { PUPIL_KINDS, type PupilKind } from './kinds.ts';
import { createMind } from './mind.ts';
import { pureStage, SYSTEM } from './pure-stage.ts';
import { rehearse } from './rehearse.ts';

const MORNING = Date.UTC(2026, 2, 2, 9);
const MINUTES = 60;
/** Of every kind; the first of each kind has the id 100, 200, … */
const EACH = 4;
const SIDE_TRIPS = fractions.waypoints.filter(({ sideTrip }) => sideTrip).map(({ id }) => id);

function theMap() {
	const compiled = compileMap(fractions);
	if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
	return compiled.map;
}

function lesson(seed: number): readonly ClassroomEvent[] {
	const kinds = PUPIL_KINDS.flatMap((kind, at) =>
		Array.from({ length: EACH }, (_, n): [number, PupilKind] => [(at + 1) * 100 + n, kind])
	);
	const stage = pureStage(initialState(theMap()));
	stage.ask({ type: 'enrolStudents', students: kinds.map(([id]) => id) }, SYSTEM, MORNING);
	stage.ask({ type: 'startLesson', minutes: 90 }, SYSTEM, MORNING);
	const minds = new Map(kinds.map(([id, kind]) => [id, createMind(kind, seed * 10_000 + id, SIDE_TRIPS)]));
	rehearse({ stage, minds, from: MORNING, until: MORNING + MINUTES * 60_000 });
	return stage.taken.flatMap(({ events }) => events);
}

describe('a simulated class', () => {
	let log: readonly ClassroomEvent[] = [];
	beforeAll(() => {
		log = lesson(1);
	});

	const of = (kind: PupilKind) => (event: ClassroomEvent) =>
		Math.floor((event.studentId ?? 0) / 100) === PUPIL_KINDS.indexOf(kind) + 1;
	const answers = (kind: PupilKind) =>
		log.filter((event): event is EventOf<'answerSubmitted'> => event.type === 'answerSubmitted' && of(kind)(event));
	const right = (kind: PupilKind) =>
		answers(kind).filter(({ payload }) => payload.correct).length / answers(kind).length;
	const alerts = (kind: PupilKind) => {
		const raised = log.filter(
			(event): event is EventOf<'alertRaised'> => event.type === 'alertRaised' && of(kind)(event)
		);
		const students = (alert: AlertKind) =>
			new Set(raised.filter(({ payload }) => payload.kind === alert).map(({ studentId }) => studentId)).size;
		return {
			hand: students('hand'),
			stuck: students('stuck'),
			wrongTurn: students('wrongTurn'),
			parked: students('parked')
		};
	};

	it('is the same lesson again from the same seed, and another from another', () => {
		expect(lesson(1)).toEqual(log);
		expect(lesson(2)).not.toEqual(log);
	});

	it('has students as quick and as right as their kind', () => {
		expect(answers('quick').length).toBeGreaterThan(answers('steady').length * 1.2);
		expect(answers('guessing').length).toBeGreaterThan(answers('quick').length);
		expect(right('quick')).toBeGreaterThan(right('steady'));
		expect(right('steady')).toBeGreaterThan(0.7);
		expect(right('guessing')).toBeLessThan(0.5);
	});

	it('is ground truth for the detectors: those in trouble are seen, by the alert their trouble calls for', () => {
		expect(alerts('stuck').stuck + alerts('stuck').wrongTurn).toBeGreaterThanOrEqual(EACH - 1);
		expect(alerts('mixedUp').wrongTurn).toBeGreaterThanOrEqual(EACH - 1);
		expect(alerts('idle').parked).toBeGreaterThanOrEqual(EACH - 1);
		expect(alerts('asking').hand).toBeGreaterThanOrEqual(EACH - 1);
		expect(alerts('guessing').stuck).toBeGreaterThanOrEqual(EACH - 1);
	});

	it('leaves alone those who are not in trouble', () => {
		expect(alerts('quick')).toEqual({ hand: 0, stuck: 0, wrongTurn: 0, parked: 0 });
		expect(alerts('steady').stuck).toBeLessThanOrEqual(1);
		expect(alerts('steady').parked).toBe(0);
		expect(alerts('dropping').parked).toBe(0);
	});

	it('loses the signal of those whose Wi-Fi fails, and of nobody else', () => {
		const lost = log.filter(({ type }) => type === 'signalLost');
		expect(lost.length).toBeGreaterThan(EACH);
		expect(lost.every(of('dropping'))).toBe(true);
	});
});

describe('a simulated writer', () => {
	it('begins, turns it in with all its words, and drives on', () => {
		const stage = pureStage(initialState(theMap()));
		stage.ask({ type: 'enrolStudents', students: [7] }, SYSTEM, MORNING);
		stage.ask({ type: 'startLesson', minutes: 90 }, SYSTEM, MORNING);
		const writing = { waypoint: 'equal-parts', after: 5 * 60_000, draft: 'No', words: 'No, because …' };
		const minds = new Map([[7, createMind('quick', 3, SIDE_TRIPS, writing)]]);
		rehearse({ stage, minds, from: MORNING, until: MORNING + 30 * 60_000 });
		const kept = stage.taken.flatMap(({ words, events }) => (words ? [[events[0]?.type, words.body]] : []));
		expect(kept).toEqual([
			['draftKept', 'No'],
			['workTurnedIn', 'No, because …']
		]);
		const types = stage.taken.flatMap(({ events }) => events.map(({ type }) => type));
		expect(types.lastIndexOf('answerSubmitted')).toBeGreaterThan(types.indexOf('workTurnedIn'));
	});
});

describe('a simulated answer', () => {
	const generators = fractions.waypoints.flatMap(({ items }) => (items.kind === 'generated' ? items.generators : []));

	it.each(generators)('to %s is right when it is meant to be, and wrong when it is not', (id) => {
		const dice = chance(5);
		for (let seed = 0; seed < 60; seed++) {
			const verdict = (manner: 'right' | 'wrong') => {
				const answer = answerTo({ generator: id, seed, answers: [] }, manner, dice);
				const judged = answer && generatorById(id)?.judge(seed, answer);
				return judged && !isMalformed(judged) ? judged.correct : 'no answer';
			};
			expect([verdict('right'), verdict('wrong')]).toEqual([true, false]);
		}
	});
});
