import { describe, expect, it } from 'vitest';
import type { AlertEvidence } from '#lib/domain/alerts.ts';
import type { NoticeRow } from '#lib/domain/views/row-types.ts';
import { mapOf, row, waypoint } from '../../../../tests/support/sample-map.ts';
import { evidenceWords } from './evidence-words.ts';
import { reasonOf, titleOf, wayBackOf, wayBackWords } from './notice-words.ts';

const strips = { id: 'strips', kind: 'strips', title: 'Fraction strips', minutes: 8, mends: [] };
const map = mapOf([
	waypoint({ id: 'parts', title: 'Equal parts', shortTitle: 'Parts' }),
	waypoint({ id: 'add', resources: [strips] })
]);
const noticeOf = (evidence: AlertEvidence, resource: string | null = null): NoticeRow => ({
	alert: 'n',
	kind: evidence.kind,
	waypoint: 'add',
	evidence,
	tries: [],
	resource,
	missing: 'weakest' in evidence || 'prerequisite' in evidence ? 'parts' : null,
	response: null,
	coming: false
});

describe('a notice', () => {
	const slip = noticeOf({ kind: 'wrongTurn', because: 'misconception', misconception: 'x', misses: 3 }, 'strips');
	const gap = noticeOf({ kind: 'wrongTurn', because: 'missingPrerequisite', prerequisite: 'parts', misses: 3 });
	const jam = noticeOf({ kind: 'stuck', because: 'missesInARow', misses: 4, hints: 0, weakest: null });
	const low = noticeOf({ kind: 'stuck', because: 'lowAfterMany', attempts: 7, correct: 2, hints: 1, weakest: 'parts' });

	it('always states its reason in facts that can be counted', () => {
		expect(reasonOf(slip, map, 'You added both tops and both bottoms.')).toBe(
			'In your last 3 tries: You added both tops and both bottoms.'
		);
		expect(reasonOf(slip, map, null)).toBe('Your last 3 tries look alike.');
		const known = { ...map, misconceptions: { x: { says: 'adds tops and bottoms' } } };
		expect(reasonOf(slip, known, null)).toBe('Your last 3 tries look alike. Maybe: adds tops and bottoms.');
		expect(reasonOf(gap, map, null)).toContain('Equal parts');
		expect(reasonOf(jam, map, null)).toBe('4 new tasks in a row did not work yet.');
		expect(reasonOf(low, map, null)).toBe('2 of 7 tasks worked so far.');
		expect([titleOf(slip), titleOf(jam)]).toEqual(['Looks like a wrong turn', 'A jam on this road']);
	});

	it('leads back to what mends the idea, or to what comes before', () => {
		expect(wayBackWords(wayBackOf(slip, map)!)).toBe('Turn around: Fraction strips · 8 min');
		expect(wayBackWords(wayBackOf(gap, map)!)).toBe('Go back over Parts');
		expect(wayBackOf(low, map)).toMatchObject({ kind: 'waypoint', waypoint: { id: 'parts' } });
		expect(wayBackOf(jam, map)).toBeNull();
	});
});

describe('what a level rests on', () => {
	it('is said without a number that is not explained', () => {
		expect(evidenceWords(undefined, String)).toBe('You have not tried anything here yet.');
		expect(evidenceWords(row('a', { attempts: 1, unassisted: 1, lastAt: 5 }), (at) => `at ${at}`)).toBe(
			'1 task tried, 1 right without help · last at 5'
		);
	});
});
