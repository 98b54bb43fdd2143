import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MONDAY, replayed } from '../../../../tests/histories/class.ts';
import { history, run } from '../../../../tests/histories/generated.ts';
import type { Day, Days, Weekday } from '../pace/days.ts';
import { isStudyDay } from '../pace/study-days.ts';
import { initialState, type Progress } from '../progress.ts';
import { pack, unpack } from '../snapshot.ts';
import type { Student } from '../student.ts';
import { routeRows } from '../views/route.ts';
import { daysToCheckUp, nextCheckUps } from './check-ups.ts';

const map = mapOf(bankWaypoint('a'), bankWaypoint('b', ['a']));
const SCHOOL_WEEK: Weekday[] = [0, 1, 2, 3, 4];

/** Ada has reached `a` on a Monday; with no Monday, before anybody knew the day. */
function reached(on: Day | null = MONDAY) {
	const told = classOn(map);
	if (on !== null) told.onDay(on);
	for (let n = 0; n < 8; n++) told.answer(ADA, 'a', 'right');
	const ada = () => told.progress().students.get(ADA) as Student;
	return { ...told, ada, days: (today?: Day) => daysToCheckUp(told.progress(), ada(), 0, today) };
}

/** The first day, from this one on, on which it is due. */
function dueDay({ days }: ReturnType<typeof reached>, from: Day = MONDAY): Day {
	let day = from;
	while ((days(day) ?? 0) > 0) day++;
	return day;
}

const checkedUp = (progress: Progress, student: Student, passed: number, on: Day | null, id = student.id) => {
	const at = student.cells[0]?.reachedAt ?? 0;
	return daysToCheckUp(progress, { ...student, id, way: { ...student.way, checkUps: { 0: { passed, at, on } } } }, 0);
};

describe('[Q7] check-ups', () => {
	it('come after 2–3, 6–8 and 18–24 days, then no more; not all of a class on one morning', () => {
		const { progress, ada } = reached();
		const waits = [0, 1, 2].map((passed) => {
			const ids = Array.from({ length: 200 }, (_, id) => id);
			return [...new Set(ids.map((id) => checkedUp(progress(), ada(), passed, MONDAY, id)))].sort((a, b) => a! - b!);
		});
		expect(waits).toEqual([
			[2, 3],
			[6, 7, 8],
			[18, 19, 20, 21, 22, 23, 24]
		]);
		expect(checkedUp(progress(), ada(), 3, MONDAY)).toBeNull();
	});

	it('count days of school: a weekend brings nothing nearer', () => {
		const [early, late] = [reached(MONDAY), reached(MONDAY + 3)];
		const wait = early.days();
		expect(dueDay(early)).toBe(MONDAY + (wait ?? 0));
		// Reached on a Thursday: Friday, Monday, perhaps Tuesday.
		expect(dueDay(late, MONDAY + 3)).toBe(MONDAY + 3 + 2 + (wait ?? 0));
		expect(late.days(MONDAY + 5)).toBe(late.days(MONDAY + 4));
	});

	it('leave out holidays and days away, and go by the student’s own week', () => {
		const holidays: Days[] = [[MONDAY + 1, MONDAY + 2]];
		const room = reached();
		const wait = room.days() ?? 0;
		room.teacher({ type: 'setCalendar', weekdays: SCHOOL_WEEK, due: null, holidays });
		expect(dueDay(room)).toBe(wait === 2 ? MONDAY + 4 : MONDAY + 7);
		room.teacher({ type: 'setDaysAway', student: ADA, days: [[MONDAY + 3, MONDAY + 7]] });
		expect(dueDay(room)).toBe(MONDAY + 7 + wait);
		room.student(ADA, { type: 'setPlan', due: null, weekdays: [5] });
		expect(dueDay(room)).toBe(MONDAY + 5 + 7 * wait);
	});

	it('follow a calendar that is changed later, and tell every student’s screen', () => {
		const room = reached();
		room.onDay(MONDAY + 7);
		room.student(BEN, { type: 'startWaypoint', waypoint: 'a' });
		expect(nextCheckUps(room.progress(), room.ada(), 3)[0]?.days).toBeLessThanOrEqual(0);
		room.teacher({ type: 'setCalendar', weekdays: SCHOOL_WEEK, due: null, holidays: [[MONDAY + 1, MONDAY + 6]] });
		expect(room.progress().touched.students.has(ADA)).toBe(true);
		const [, me] = routeRows(room.progress(), ADA).find(([key]) => key === 'me') ?? [];
		expect(me).toMatchObject({ way: { checkUps: [{ waypoint: 'a', days: (room.days(MONDAY) ?? 0) - 1 }] } });
	});

	it('wait while no day is known; what was reached before counts from the first that is', () => {
		const room = reached(null);
		expect(room.days()).toBeNull();
		expect(room.student(ADA, { type: 'startCheckUp', waypoint: 'a' })).toEqual({ code: 'notDue', waypoint: 'a' });
		room.onDay(MONDAY);
		expect(room.student(ADA, { type: 'startCheckUp', waypoint: 'a' })).toEqual({ code: 'notDue', waypoint: 'a' });
		room.student(BEN, { type: 'startWaypoint', waypoint: 'a' });
		const wait = room.days() ?? 0;
		expect(wait).toBeGreaterThanOrEqual(2);
		room.onDay(MONDAY + wait);
		room.student(BEN, { type: 'startWaypoint', waypoint: 'b' });
		expect(room.days()).toBe(0);
	});

	it('count from the day a student came with what they had reached elsewhere', () => {
		const told = classOn(map, [BEN]);
		told.onDay(MONDAY);
		const earlier = {
			mastery: 0.97,
			known: 0.97,
			offset: { value: 1, n: 5 },
			attempts: 6,
			unassisted: 6,
			kinds: ['bank']
		};
		const prior = { competency: 'a', ...earlier, reached: true, reachedAt: 0, usedAt: null, at: 0 };
		told.system({
			type: 'enrolStudents',
			students: [ADA],
			brought: [{ student: ADA, ability: { value: 0, n: 0 }, priors: [prior] }]
		});
		const ada = told.progress().students.get(ADA) as Student;
		expect(daysToCheckUp(told.progress(), ada, 0)).toBeGreaterThanOrEqual(2);
		expect(daysToCheckUp(told.progress(), ada, 0, MONDAY + 3)).toBeLessThanOrEqual(0);
	});

	it('are the same for any history: counted day by day, replayed, and from a snapshot', () => {
		fc.assert(
			fc.property(history, (steps) => {
				run(steps, ({ progress }) => {
					for (const student of progress.students.values())
						for (const index of student.cells.keys()) expectCounted(progress, student, index);
				});
				const { progress, log } = run(steps);
				const all = ({ students }: Progress, of: Progress) =>
					[...students.values()].map((student) => nextCheckUps(of, student, 3));
				const again = replayed(progress.map.source, log);
				const unpacked = unpack(progress.map, pack(progress));
				expect(all(again, again)).toEqual(all(progress, progress));
				expect(all(unpacked, unpacked)).toEqual(all(progress, progress));
			}),
			{ seed: 31, numRuns: 60 }
		);
	});
});

/** Against counting every single day between. */
function expectCounted(progress: Progress, student: Student, index: number): void {
	const days = daysToCheckUp(progress, student, index);
	const cell = student.cells[index];
	if (!cell?.reached || progress.day === null) return expect(days).toBeNull();
	if (days === null) return;
	const last = student.way.checkUps[index];
	const from = last && last.at >= (cell.reachedAt ?? 0) ? last.on : cell.reachedOn;
	let past = 0;
	for (let day = (from ?? progress.day) + 1; day <= progress.day; day++) if (isStudyDay(progress, student, day)) past++;
	const still = { ...progress, day: from, touched: initialState(progress.map).touched };
	const wait = daysToCheckUp(still, student, index) ?? 0;
	expect(days).toBe(wait - Math.min(past, 24));
}
