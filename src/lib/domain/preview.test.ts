import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, compiled, mapOf, MINUTE } from '../../../tests/histories/class.ts';
import { run, troubledHistory } from '../../../tests/histories/generated.ts';
import { map as small } from '../../../tests/histories/small-class.ts';

import { previewOf, PREVIEW_KINDS } from './preview.ts';
import { USUAL } from './thresholds.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const CARLA = 13;

function lesson() {
	const room = classOn(map, [ADA, BEN, CARLA]);
	for (let n = 0; n < 8; n++) {
		room.wait(MINUTE);
		for (const id of [BEN, CARLA]) room.answer(id, 'one', n < 6 ? 'wrong' : 'right');
		room.system({ type: 'tick' });
	}
	return room;
}

describe('[A24] what would have come last lesson', () => {
	it('is, with the limits as they are, what came', () => {
		const room = lesson();
		room.teacher({ type: 'endLesson' });
		const preview = previewOf(room.map, room.log, USUAL);
		expect(preview?.now).toEqual(preview?.proposed);
		for (const kind of PREVIEW_KINDS)
			expect(preview?.now[kind]).toBe(
				room.happened('alertRaised').filter(({ payload }) => payload.kind === kind).length
			);
		expect(preview?.now.parked).toBe(1);
	});

	it('[A4] knows what people said: what was declared reached holds nobody up', () => {
		const room = classOn(mapOf(bankWaypoint('one'), bankWaypoint('two', ['one'])));
		room.teacher({ type: 'declareMastery', student: ADA, waypoint: 'one', mastered: true, reason: 'conversation' });
		for (let n = 0; n < 3; n++) room.answer(ADA, 'two', 'wrong');
		room.teacher({ type: 'endLesson' });
		expect(room.kinds(ADA)).toEqual([]);
		expect(previewOf(room.map, room.log, USUAL)?.now.wrongTurn).toBe(0);
	});

	it('is fewer with wider limits, and more with closer ones', () => {
		const room = lesson();
		room.teacher({ type: 'endLesson' });
		const parked = (minutes: number) =>
			previewOf(room.map, room.log, { ...USUAL, parkedMinutes: minutes })?.proposed.parked;
		expect([parked(3), parked(5), parked(9)]).toEqual([1, 1, 0]);
		const strict = previewOf(room.map, room.log, { ...USUAL, stuckAttempts: 4, strugglingRight: 5 });
		expect(strict?.proposed.struggling).toBeGreaterThan(strict?.now.struggling ?? 0);
	});

	it('looks at the last lesson that ended, not at the one that runs', () => {
		const room = lesson();
		const startedAt = room.progress().lesson?.startedAt;
		room.teacher({ type: 'endLesson' });
		room.wait(MINUTE);
		room.teacher({ type: 'startLesson', minutes: 40 });
		expect(previewOf(room.map, room.log, USUAL)?.startedAt).toBe(startedAt);
	});

	it('is nothing before the first lesson', () => {
		const room = classOn(map);
		expect(previewOf(room.map, room.log.slice(0, 4), USUAL)).toBeNull();
	});

	it('changes nothing and comes to an end, whatever happened', () => {
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				const { log } = run(steps);
				const before = JSON.stringify(log);
				previewOf(compiled(small), log, { ...USUAL, parkedMinutes: 3 });
				expect(JSON.stringify(log)).toBe(before);
			}),
			{ seed: 47, numRuns: 25 }
		);
	});
});
