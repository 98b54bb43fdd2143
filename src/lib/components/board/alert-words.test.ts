import { describe, expect, it } from 'vitest';
import type { AlertEvidence } from '#lib/domain/alerts.ts';
import type { CourseMap } from '#lib/domain/map.ts';
import type { AlertRow, TryRow } from '#lib/domain/views/row-types.ts';
import { factOf, guessOf, missingBefore, questionFor, responseWords } from './alert-words.ts';
import { mapWords } from './map-words.ts';

const words = mapWords({
	waypoints: [],
	destination: '',
	misconceptions: {
		addedTopsAndBottoms: { says: 'adds tops and bottoms separately', ask: 'Is 2/5 more or less than 1/2?' },
		biggerBottom: { says: 'takes the bigger bottom for the bigger fraction' }
	}
} as unknown as CourseMap);

const miss = (misconception: string | null): TryRow => ({
	id: 1,
	at: 0,
	attempt: 1,
	void: null,
	correct: false,
	hints: 0,
	statement: [],
	misconception
});

const alert = (evidence: AlertEvidence, more: Partial<AlertRow> = {}): AlertRow => ({
	id: 'a1',
	kind: evidence.kind,
	student: 1,
	waypoint: 'compare',
	raisedAt: 0,
	evidence,
	pushed: true,
	asked: null,
	tries: [],
	hints: 0,
	dots: [],
	state: 'open',
	intervention: null,
	snoozedUntil: null,
	response: null,
	resource: null,
	missing: null,
	visitedAt: null,
	...more
});

const hand = { kind: 'hand', generator: null, seed: null } as const;
const stuck = { kind: 'stuck', because: 'missesInARow', misses: 4, hints: 0, weakest: 'equivalent' } as const;
const wrong = { kind: 'wrongTurn', because: 'misconception', misconception: 'addedTopsAndBottoms', misses: 3 } as const;

describe('the evidence in one countable sentence', () => {
	it.each<[AlertEvidence, Partial<AlertRow>, string]>([
		[stuck, {}, '4 misses in a row; 0 hints'],
		[
			{ kind: 'stuck', because: 'lowAfterMany', attempts: 9, correct: 2, hints: 1, weakest: null },
			{},
			'2 of 9 right; 1 hint'
		],
		[wrong, { hints: 2 }, '3 misses alike; 2 hints'],
		[
			{ kind: 'wrongTurn', because: 'missingPrerequisite', prerequisite: 'halves', misses: 3 },
			{},
			'3 misses here; 0 hints'
		],
		[{ kind: 'parked', since: 60_000 }, {}, 'No action for 6 min'],
		[
			{ kind: 'behindPace', planned: 5, reached: 3, lessons: [2, 6] },
			{},
			'3 of 5 planned waypoints; 2–6 lessons to go'
		],
		[
			{ kind: 'behindPace', planned: 5, reached: 3, lessons: [2, 6], unit: 'classDays' },
			{},
			'3 of 5 planned waypoints; 2–6 class days to go'
		],
		[
			{ kind: 'behindPace', planned: 5, reached: 3, lessons: null, by: { needed: 8, left: 4, due: 20_514, own: true } },
			{},
			'3 of 5 planned waypoints; about 8 days of work needed, 4 left'
		],
		[hand, {}, ''],
		[hand, { hints: 2 }, '2 hints'],
		[hand, { tries: [miss(null)] }, '1 miss here; 0 hints']
	])('%j', (evidence, more, says) => {
		expect(factOf(alert(evidence, more), 7 * 60_000)).toBe(says);
	});
});

describe('the guess', () => {
	it('is the misconception the alert was raised for', () => {
		expect(guessOf(alert(wrong), words)?.says).toBe('adds tops and bottoms separately');
	});

	it('is what all the tries have in common', () => {
		const tries = [miss('biggerBottom'), miss('biggerBottom')];
		expect(guessOf(alert(hand, { tries }), words)?.says).toMatch(/^takes the bigger/);
	});

	it('is not made from one try, from tries that differ, or from none', () => {
		expect(guessOf(alert(hand, { tries: [miss('biggerBottom')] }), words)).toBeUndefined();
		expect(guessOf(alert(stuck, { tries: [miss('biggerBottom'), miss(null)] }), words)).toBeUndefined();
		expect(guessOf(alert(stuck), words)).toBeUndefined();
	});
});

describe('the suggestion', () => {
	it('asks the map’s own question, or one that listens', () => {
		expect(questionFor(alert(wrong), words.misconception('addedTopsAndBottoms'))).toBe('Is 2/5 more or less than 1/2?');
		expect(questionFor(alert(wrong), words.misconception('biggerBottom'))).toMatch(/\.$/);
		expect(questionFor(alert(hand), undefined)).toMatch(/\?$/);
	});

	it('names what comes first', () => {
		expect(missingBefore(alert(stuck))).toBe('equivalent');
		expect(missingBefore(alert(wrong))).toBeNull();
	});
});

describe('what the student answered', () => {
	it('is said with their name', () => {
		expect(responseWords(alert(wrong, { response: 'notRight' }), 'Dee')).toContain('Dee');
		expect(responseWords(alert(wrong), 'Dee')).toBeNull();
	});
});
