import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, replayed, TEACHER } from '../../../tests/histories/class.ts';
import { rule as anyRule } from '../../../tests/histories/single-commands.ts';
import { map as judgedMap, run, stepsOf } from '../../../tests/histories/judged.ts';
import type { MasteredRule } from './map.ts';
import { outlookOf } from './mastery/outlook.ts';
import { whyMastery } from './why/mastery.ts';
import { whyNothing } from './why/nothing.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const OTHER = 2;
const BY_PERSON: MasteredRule = { rule: 'person', rubric: 3, level: 0.8 };
const STANDARD: MasteredRule = { rule: 'standard' };
type Room = ReturnType<typeof classOn>;

const cellOf = (room: Room, id: number) => room.progress().students.get(id)?.cells[0];
const answers = (room: Room, id: number, how: 'right' | 'wrong', times: number) => {
	for (let n = 0; n < times; n++) room.answer(id, 'one', how);
};
const judge = (room: Room, id: number, rubric: number) =>
	room.teacher({ type: 'judge', student: id, waypoint: 'one', rubric });
const set = (room: Room, rule: MasteredRule, base = room.progress().rule.version, by = TEACHER) =>
	room.ask({ type: 'setMasteredRule', base, rule }, by);
const types = (events: ReturnType<typeof set>) => (Array.isArray(events) ? events.map(({ type }) => type) : events);
const codes = (room: Room, id: number) => {
	const cell = cellOf(room, id);
	return cell ? whyMastery(room.progress(), cell, 0).map((fact) => fact.code) : [];
};

describe('[M13] another rule by which waypoints count as reached', () => {
	it('is kept with who set it and when, and holds from there on', () => {
		const room = classOn(map);
		expect(room.progress().rule).toMatchObject({ version: 0, rule: STANDARD, by: null });
		expect(types(set(room, BY_PERSON))).toEqual(['masteredRuleSet']);
		expect(room.progress().rule).toEqual({ version: 1, rule: BY_PERSON, at: room.now(), by: TEACHER });
		answers(room, ADA, 'right', 8);
		expect(cellOf(room, ADA)?.reached).toBe(false);
		judge(room, ADA, 3);
		expect(cellOf(room, ADA)?.reached).toBe(true);
	});

	it('is reached at once by whoever meets it', () => {
		const room = classOn(map);
		answers(room, ADA, 'right', 2);
		judge(room, ADA, 3);
		answers(room, BEN, 'right', 2);
		expect(cellOf(room, ADA)?.reached).toBe(false);
		const events = set(room, BY_PERSON);
		expect(types(events)).toEqual(['masteredRuleSet', 'waypointReached']);
		expect(events).toMatchObject([{}, { studentId: ADA, actor: TEACHER, payload: { waypoint: 'one' } }]);
	});

	it('takes nothing away that nothing speaks against: that nobody has looked yet says nothing', () => {
		const room = classOn(map);
		answers(room, ADA, 'right', 6);
		expect(types(set(room, BY_PERSON))).toEqual(['masteredRuleSet']);
		expect(codes(room, ADA)).toContain('kept');
		answers(room, ADA, 'right', 2);
		expect(cellOf(room, ADA)?.reached).toBe(true);
		judge(room, ADA, 4);
		expect(codes(room, ADA)).not.toContain('kept');
	});

	it('ends it when a person sees less than is asked for, or the level falls below the line', () => {
		for (const against of ['rubric', 'answers'] as const) {
			const room = classOn(map);
			answers(room, ADA, 'right', 6);
			set(room, BY_PERSON);
			if (against === 'rubric') judge(room, ADA, 2.5);
			else answers(room, ADA, 'wrong', 9);
			expect(cellOf(room, ADA)?.reached).toBe(false);
		}
	});

	it('raises no alert for what it takes away, nor later', () => {
		const room = classOn(map);
		answers(room, ADA, 'right', 6);
		judge(room, ADA, 2.5);
		expect(cellOf(room, ADA)?.reached).toBe(true);
		const events = set(room, BY_PERSON);
		expect(types(events)).toEqual(['masteredRuleSet', 'masteryLost']);
		expect(events).toMatchObject([{}, { payload: { because: 'rule' } }]);
		answers(room, ADA, 'wrong', 1);
		answers(room, ADA, 'right', 1);
		expect(room.happened('alertRaised').map(({ payload }) => payload.kind)).not.toContain('lostMastery');
		const cell = cellOf(room, ADA);
		expect(cell && whyMastery(room.progress(), cell, 0)).toContainEqual(
			expect.objectContaining({ code: 'wasReached', byRule: true })
		);
	});

	it('lets what a person’s word reached stand under the usual rule, above the line below which that is lost', () => {
		const room = classOn(map);
		set(room, BY_PERSON);
		answers(room, ADA, 'right', 3);
		judge(room, ADA, 3);
		expect(types(set(room, STANDARD))).toEqual(['masteredRuleSet']);
		expect(cellOf(room, ADA)?.reached).toBe(true);
		answers(room, ADA, 'wrong', 3);
		expect(cellOf(room, ADA)?.reached).toBe(false);
	});

	it('says which rule holds, before and after there is any evidence', () => {
		const room = classOn(map);
		answers(room, ADA, 'right', 2);
		set(room, BY_PERSON);
		const cell = cellOf(room, ADA);
		expect(cell && whyMastery(room.progress(), cell, 0)).toContainEqual({ code: 'rule', rule: 'person' });
		expect(whyNothing(BY_PERSON, {})).toContainEqual({ code: 'rule', rule: 'person' });
		expect(whyNothing(STANDARD, {})).toContainEqual({ code: 'rule', rule: 'standard' });
		expect(whyNothing({ ...BY_PERSON, level: 0 }, { judgedBy: 'people' })).toContainEqual({
			code: 'rule',
			rule: 'peopleAlone'
		});
	});
});

describe('[M13] two teachers at once', () => {
	it('the last to write wins, and who changed an older one is asked to look first', () => {
		const room = classOn(map);
		set(room, BY_PERSON, 0);
		expect(set(room, { ...BY_PERSON, rubric: 4 }, 0, OTHER)).toEqual({ code: 'ruleChanged' });
		set(room, { ...BY_PERSON, rubric: 4 }, 1, OTHER);
		expect(room.progress().rule).toMatchObject({ version: 2, by: OTHER, rule: { rubric: 4 } });
	});

	it('nothing is said again that holds already', () => {
		expect(set(classOn(map), STANDARD, 7)).toEqual([]);
	});

	it.each([
		[
			{ rubric: 4.5, level: 0.8 },
			{ code: 'rubricOutOfRange', min: 0, max: 4 }
		],
		[
			{ rubric: 2.2, level: 0.8 },
			{ code: 'rubricOutOfRange', min: 0, max: 4 }
		],
		[
			{ rubric: 3, level: 1 },
			{ code: 'levelOutOfRange', min: 0, max: 99 }
		],
		[
			{ rubric: 3, level: -0.01 },
			{ code: 'levelOutOfRange', min: 0, max: 99 }
		],
		[
			{ rubric: Number.NaN, level: 0.8 },
			{ code: 'rubricOutOfRange', min: 0, max: 4 }
		]
	])('a rule out of range is refused: %o', (numbers, refusal) => {
		expect(set(classOn(map), { rule: 'person', ...numbers })).toEqual(refusal);
	});
});

describe('[M13] the look ahead', () => {
	it('counts what setting the rule then does, whatever was done before', () => {
		let moved = 0;
		fc.assert(
			fc.property(stepsOf(ADA, BEN), anyRule, (steps, rule) => {
				const room = run(steps);
				const outlook = outlookOf(room.progress(), rule);
				const events = set(room, rule);
				if (!Array.isArray(events) || events.length === 0) return;
				const of = (type: string) => events.filter((event) => event.type === type);
				expect(outlook.newly.waypoints).toBe(of('waypointReached').length);
				expect(outlook.noLonger.waypoints).toBe(of('masteryLost').length);
				expect(outlook.newly.students).toBe(new Set(of('waypointReached').map(({ studentId }) => studentId)).size);
				const kept = [...room.progress().students.values()].flatMap(({ cells }) =>
					cells.flatMap((cell, index) => (cell ? whyMastery(room.progress(), cell, index) : []))
				);
				expect(kept.filter(({ code }) => code === 'kept')).toHaveLength(outlook.kept.waypoints);
				moved += events.length - 1;
			}),
			{ seed: 61, numRuns: 60 }
		);
		expect(moved).toBeGreaterThan(10);
	});

	it('changes nothing', () => {
		const room = classOn(map);
		answers(room, ADA, 'right', 6);
		const before = JSON.stringify(room.log);
		outlookOf(room.progress(), BY_PERSON);
		expect([JSON.stringify(room.log), room.progress().rule.version]).toEqual([before, 0]);
	});
});

it('[M6] [M13] a log with changed rules replays to the same', () => {
	fc.assert(
		fc.property(stepsOf(ADA, BEN), (steps) => {
			const room = run(steps);
			const again = replayed(judgedMap, room.log);
			expect(again.rule).toEqual(room.progress().rule);
			for (const id of [ADA, BEN])
				expect(
					again.students.get(id)?.cells.map((cell) => cell && [cell.reached, cell.reachedBy, cell.lostByRule])
				).toEqual(
					room
						.progress()
						.students.get(id)
						?.cells.map((cell) => cell && [cell.reached, cell.reachedBy, cell.lostByRule])
				);
		}),
		{ seed: 62, numRuns: 40 }
	);
});
