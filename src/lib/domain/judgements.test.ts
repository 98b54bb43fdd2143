import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf, replayed, TEACHER } from '../../../tests/histories/class.ts';
import type { ClassroomEvent } from './events.ts';
import { pack, unpack } from './snapshot.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
type Room = ReturnType<typeof classOn>;

const cell = (room: Room, id: number, index = 0) => room.progress().students.get(id)?.cells[index];
const at = { student: ADA, waypoint: 'one' } as const;
const judge = (room: Room, rubric: number) => room.teacher({ type: 'judge', ...at, rubric });
const declare = (room: Room, mastered: boolean) =>
	room.teacher({ type: 'declareMastery', ...at, mastered, reason: mastered ? 'conversation' : 'notSecure' });
const lastId = (room: Room) => cell(room, ADA)?.evidence.at(-1)?.id ?? -1;
const types = (events: unknown) => (events as ClassroomEvent[]).map(({ type }) => type);

function reach(room: Room) {
	for (let n = 0; n < 20 && !cell(room, ADA)?.reached; n++) room.answer(ADA, 'one', 'right');
	expect(cell(room, ADA)?.reached).toBe(true);
}

describe('[M7] a rubric', () => {
	it('is given in whole and half points from 0 to 4, and refused otherwise', () => {
		const room = classOn(map);
		for (const rubric of [-0.5, 4.5, 2.25, NaN, Infinity])
			expect(judge(room, rubric)).toEqual({ code: 'rubricOutOfRange', min: 0, max: 4 });
		for (const rubric of [0, 0.5, 4]) expect(types(judge(room, rubric))).toContain('assessed');
	});

	it('moves the level: up above 2, down below, and is a mark of use from 3 on', () => {
		const room = classOn(map);
		const levels = [4, 2, 0].map((rubric) => {
			const other = classOn(map);
			judge(other, rubric);
			return cell(other, ADA)?.mastery ?? 0;
		});
		expect(levels).toEqual([...levels].sort((a, b) => b - a));
		judge(room, 2.5);
		expect(cell(room, ADA)?.usedAt).toBeNull();
		judge(room, 3);
		expect(cell(room, ADA)?.usedAt).toBe(room.now());
		expect(cell(room, ADA)?.reached).toBe(false);
	});

	it('moves the Elo by a quarter a point', () => {
		const [high, low] = [4, 0].map((rubric) => {
			const room = classOn(map);
			judge(room, rubric);
			return room.progress().students.get(ADA)?.ability ?? 0;
		});
		expect(high).toBeCloseTo(-(low ?? 0));
		expect(high).toBeGreaterThan(0);
	});
});

describe('[M8] a declaration', () => {
	it('[A8] ends what said that the student is held up there', () => {
		const room = classOn(map);
		for (let n = 0; n < 30; n++) room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA)).toEqual(expect.arrayContaining(['stuck', 'critical']));
		declare(room, true);
		expect(room.kinds(ADA).filter((kind) => kind !== 'struggling')).toEqual([]);
		for (let n = 0; n < 30; n++) room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA).filter((kind) => kind !== 'struggling')).toEqual([]);
	});

	it('[A8] ends a wrong turn there', () => {
		const room = classOn(map);
		for (const seed of [0, 1, 2]) {
			const item = { waypoint: 'two', generator: 'bank', seed };
			room.student(ADA, {
				type: 'submitAnswer',
				...item,
				answer: { kind: 'choice', option: (seed + 1) % 4 },
				ms: 9_000
			});
		}
		expect(room.kinds(ADA)).toEqual(['wrongTurn']);
		room.teacher({ type: 'declareMastery', student: ADA, waypoint: 'two', mastered: true, reason: 'conversation' });
		expect(room.kinds(ADA)).toEqual([]);
	});

	it('[A16] that takes back is known to who took it back: nothing is told as lost', () => {
		const room = classOn(map);
		reach(room);
		declare(room, false);
		expect(cell(room, ADA)?.reached).toBe(false);
		for (const how of ['right', 'wrong', 'wrong'] as const) room.answer(ADA, 'one', how);
		expect(room.happened('alertRaised').map(({ payload }) => payload.kind)).not.toContain('lostMastery');
	});

	it('reaches a waypoint, with who and why in the log', () => {
		const room = classOn(map);
		expect(types(declare(room, true))).toEqual(['masteryDeclared', 'waypointReached']);
		expect(cell(room, ADA)?.declared).toMatchObject({ mastered: true, reason: 'conversation', by: TEACHER });
		for (let n = 0; n < 5; n++) room.answer(ADA, 'one', 'wrong');
		expect(cell(room, ADA)?.reached).toBe(true);
	});

	it('by a second teacher is done already; a contrary one stands after it, and both stay to be seen', () => {
		const room = classOn(map);
		declare(room, true);
		expect(room.ask({ type: 'declareMastery', ...at, mastered: true, reason: 'conversation' }, 2)).toEqual([]);
		room.ask({ type: 'declareMastery', ...at, mastered: false, reason: 'neededHelp' }, 2);
		expect(cell(room, ADA)?.reached).toBe(false);
		expect(cell(room, ADA)?.evidence).toMatchObject([
			{ mastered: true, by: TEACHER },
			{ mastered: false, by: 2 }
		]);
	});

	it('takes back what was reached, until there are three new right answers', () => {
		const room = classOn(map);
		reach(room);
		expect(types(declare(room, false))).toEqual(['masteryDeclared', 'masteryLost']);
		room.answer(ADA, 'one', 'right');
		room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.reached).toBe(false);
		room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.reached).toBe(true);
	});

	it('needs a reason that fits', () => {
		const room = classOn(map);
		expect(room.teacher({ type: 'declareMastery', ...at, mastered: false, reason: 'onPaper' })).toEqual({
			code: 'reasonDoesNotFit'
		});
	});

	it('is undone like any evidence', () => {
		const room = classOn(map);
		declare(room, true);
		room.teacher({ type: 'voidEvidence', ...at, evidence: lastId(room), reason: 'mistake' });
		expect(cell(room, ADA)).toMatchObject({ reached: false, declared: null });
	});
});

describe('[M9] voided evidence', () => {
	it('counts as if it had never been, but for the Elo, and comes back to the bit', () => {
		const room = classOn(map);
		const twin = classOn(map);
		for (const how of ['right', 'wrong', 'right', 'right'] as const) room.answer(ADA, 'one', how);
		for (const how of ['right', 'right'] as const) twin.answer(ADA, 'one', how);
		const before = { ...cell(room, ADA) };
		const ability = room.progress().students.get(ADA)?.ability;
		const evidence = before.evidence?.[1]?.id ?? -1;
		room.teacher({ type: 'voidEvidence', ...at, evidence, reason: 'faultyTask' });
		for (const key of ['mastery', 'known', 'attempts', 'correct', 'unassisted', 'missesInRow'] as const)
			expect(cell(room, ADA)?.[key]).toBe(cell(twin, ADA)?.[key]);
		expect(room.progress().students.get(ADA)?.ability).toBe(ability);
		room.teacher({ type: 'restoreEvidence', ...at, evidence });
		for (const key of ['mastery', 'known', 'attempts', 'correct', 'unassisted', 'rightInRow'] as const)
			expect(cell(room, ADA)?.[key]).toBe(before[key]);
	});

	it('may lose what was reached', () => {
		const room = classOn(map);
		reach(room);
		const events = room.teacher({ type: 'voidEvidence', ...at, evidence: lastId(room), reason: 'someoneElse' });
		expect(types(events)).toEqual(['evidenceVoided', 'masteryLost']);
	});

	it('ends an alert that stood on it, which may come again', () => {
		const room = classOn(map);
		for (let n = 0; n < 6; n++) {
			for (let tries = 0; tries < 3; tries++) room.answer(ADA, 'one', 'wrong');
		}
		expect(room.kinds(ADA)).toContain('stuck');
		const first = cell(room, ADA)?.evidence.find((piece) => piece.what === 'answer' && piece.attempt === 1)?.id ?? -1;
		const events = room.teacher({ type: 'voidEvidence', ...at, evidence: first, reason: 'faultyTask' });
		expect(types(events)).toEqual(['evidenceVoided', 'alertCleared']);
		expect(room.kinds(ADA)).not.toContain('stuck');
		room.answer(ADA, 'one', 'wrong');
		expect(room.kinds(ADA)).toContain('stuck');
	});

	it('is done once, and what is not there is refused', () => {
		const room = classOn(map);
		room.answer(ADA, 'one', 'right');
		const command = { type: 'voidEvidence', ...at, evidence: lastId(room), reason: 'mistake' } as const;
		expect(room.teacher(command)).toHaveLength(1);
		expect(room.teacher(command)).toEqual([]);
		expect(room.teacher({ ...command, evidence: 99_999 })).toEqual({ code: 'unknownEvidence' });
		expect(room.teacher({ ...command, student: 999 })).toEqual({ code: 'notEnrolled' });
		expect(room.teacher({ ...command, waypoint: 'nowhere' })).toEqual({ code: 'unknownWaypoint', waypoint: 'nowhere' });
	});

	it('is settled over long histories, in replay and after a snapshot alike', () => {
		const room = classOn(map);
		for (let n = 0; n < 120; n++) room.answer(ADA, 'one', n % 4 ? 'right' : 'wrong');
		judge(room, 3.5);
		const old = cell(room, ADA)?.evidence[0]?.id ?? -1;
		room.teacher({ type: 'voidEvidence', ...at, evidence: old, reason: 'faultyTask' });
		for (let n = 0; n < 10; n++) room.answer(ADA, 'one', n % 3 ? 'right' : 'wrong');
		const live = pack(room.progress());
		expect(pack(replayed(map, room.log))).toBe(live);
		expect(pack(unpack(room.map, live))).toBe(live);
	});
});

describe('[M10] a map may say when a waypoint is reached', () => {
	it('by a person’s rubric and a level', () => {
		const room = classOn({ ...map, mastered: { rule: 'person', rubric: 3, level: 0.8 } });
		for (let n = 0; n < 8; n++) room.answer(ADA, 'one', 'right');
		expect(cell(room, ADA)?.reached).toBe(false);
		judge(room, 3);
		expect(cell(room, ADA)?.reached).toBe(true);
		judge(room, 1);
		expect(cell(room, ADA)?.reached).toBe(false);
	});

	it('by people alone, for what no item can show', () => {
		const { items: _, ...place } = bankWaypoint('grit');
		const items = { kind: 'generated' as const, generators: [] };
		const room = classOn(mapOf({ ...place, items, judgedBy: 'people' }, bankWaypoint('two', ['grit'])));
		room.student(ADA, { type: 'startWaypoint', waypoint: 'grit' });
		room.student(ADA, { type: 'raiseHand' });
		room.teacher({ type: 'judge', student: ADA, waypoint: 'grit', rubric: 2.5 });
		expect(cell(room, ADA)?.reached).toBe(false);
		room.teacher({ type: 'judge', student: ADA, waypoint: 'grit', rubric: 3 });
		expect(cell(room, ADA)?.reached).toBe(true);
	});
});
