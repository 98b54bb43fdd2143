import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import type { Command } from '../commands.ts';
import { draftOf, settled, type Progress } from '../progress.ts';
import { meRow } from '../views/route.ts';
import { pack, unpack } from '../snapshot.ts';
import { ADA, BEN, bankWaypoint, classOn, mapOf, replayed, TEACHER } from '../../../../tests/histories/class.ts';
import { weekdayOf, type Day, type Weekday } from './days.ts';

const IDS = Array.from({ length: 12 }, (_, n) => `w${n}`);
const map = mapOf(...IDS.map((id, n) => bankWaypoint(id, n > 0 ? [`w${n - 1}`] : [])));
/** A Monday. */
const MONDAY = 20_514;
const EVERY_DAY: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const MINUTE = 60_000;

/** A class whose shell knows the day. */
function school(today: Day = MONDAY) {
	const room = classOn(map);
	let progress: Progress = room.progress();
	const log = [...room.log];
	let [day, now] = [today, room.now()];
	const ask = (command: Command, actor: number, student: number | null = null) => {
		const draft = draftOf(progress);
		const decided = decide(draft, command, { now, actor, student, day });
		if ('refusal' in decided) return decided.refusal;
		progress = settled(draft);
		log.push(...decided.events);
		return null;
	};
	const me = (id = ADA) => {
		const student = progress.students.get(id);
		if (!student) throw new Error('nobody');
		return meRow(progress, student);
	};
	const told = {
		ask,
		me,
		log,
		progress: () => progress,
		teacher: (command: Command) => ask(command, TEACHER),
		student: (command: Command, id = ADA) => ask(command, id, id),
		kinds: () => [...progress.alerts.values()].filter(({ studentId }) => studentId === ADA).map(({ kind }) => kind),
		wait: (ms: number) => void (now += ms),
		/** Another day; something happens on it. */
		on(next: Day) {
			day = next;
			told.student({ type: 'startWaypoint', waypoint: 'w0' }, BEN);
			told.student({ type: 'startWaypoint', waypoint: 'w1' }, BEN);
		},
		/** Right answers at one waypoint until it is reached. */
		reach(waypoint: string, minutesEach = 1, id = ADA) {
			const index = IDS.indexOf(waypoint);
			for (let n = 0; n < 20 && !progress.students.get(id)?.cells[index]?.reached; n++) {
				now += minutesEach * MINUTE;
				const answer = { kind: 'choice' as const, option: n % 4 };
				told.student({ type: 'submitAnswer', waypoint, generator: 'bank', seed: n, answer, ms: 1_000 }, id);
			}
		}
	};
	return told;
}

describe('days', () => {
	it('know their weekday', () => {
		expect(weekdayOf(0)).toBe(3);
		expect(weekdayOf(MONDAY)).toBe(0);
	});

	it('begin with the first thing that happens on them, once', () => {
		const room = school();
		room.on(MONDAY);
		room.on(MONDAY);
		room.on(MONDAY + 1);
		expect(room.log.filter(({ type }) => type === 'dayBegan')).toHaveLength(2);
		expect(room.progress().day).toBe(MONDAY + 1);
	});
});

describe('the plan', () => {
	it('[P4] works on the days of the class’s week, without holidays and days away', () => {
		const room = school();
		room.teacher({ type: 'setCalendar', weekdays: [0, 2], due: MONDAY + 13, holidays: [[MONDAY + 7, MONDAY + 7]] });
		expect(room.me().pace.week.map(({ day }) => day - MONDAY)).toEqual([0, 2, 9]);
		room.teacher({ type: 'setDaysAway', student: ADA, days: [[MONDAY, MONDAY + 2]] });
		expect(room.me().pace.week.map(({ day }) => day - MONDAY)).toEqual([9]);
		expect(room.me(BEN).pace.daysLeft).toBe(3);
	});

	it('[P4] is the student’s own where there is one', () => {
		const room = school();
		room.teacher({ type: 'setCalendar', weekdays: [0], due: MONDAY + 70, holidays: [] });
		room.student({ type: 'setPlan', due: MONDAY + 2, weekdays: EVERY_DAY });
		expect(room.me().pace).toMatchObject({ own: true, due: MONDAY + 2, daysLeft: 3 });
		room.student({ type: 'setPlan', due: null, weekdays: null });
		expect(room.me().pace).toMatchObject({ own: false, due: MONDAY + 70, daysLeft: 11 });
	});

	it('[P5] begins a new line with another destination, the student’s own or the class’s', () => {
		const room = school();
		room.student({ type: 'setPlan', due: MONDAY + 11, weekdays: EVERY_DAY });
		room.student({ type: 'setPlan', due: MONDAY + 11, weekdays: EVERY_DAY }, BEN);
		room.on(MONDAY + 6);
		expect([room.me(), room.me(BEN)].map(({ pace }) => pace.planned)).toEqual([6, 6]);
		room.student({ type: 'setDestination', waypoint: 'w5' });
		expect(room.me().pace).toMatchObject({ planned: 0, reached: 0 });
		room.teacher({ type: 'setClassDestination', waypoint: 'w8' });
		expect(room.me(BEN).pace.planned).toBe(0);
		room.on(MONDAY + 8);
		expect([room.me(), room.me(BEN)].map(({ pace }) => pace.planned)).toEqual([2, 3]);
	});

	it('[P7] places every waypoint ahead on a day, and a missed day moves on', () => {
		const room = school();
		room.student({ type: 'setPlan', due: MONDAY + 3, weekdays: EVERY_DAY });
		const sizes = () => room.me().pace.week.map(({ waypoints }) => waypoints.length);
		expect(sizes()).toEqual([3, 3, 3, 3]);
		room.on(MONDAY + 2);
		expect(sizes()).toEqual([6, 6]);
		expect(room.me().pace.week.flatMap(({ waypoints }) => waypoints)).toEqual(IDS);
	});

	it('[P6] says behind only after an hour of work, left of the line and too slow for the date; and it recovers', () => {
		const room = school();
		room.student({ type: 'setPlan', due: MONDAY + 11, weekdays: EVERY_DAY });
		room.on(MONDAY + 6);
		expect(room.me().pace).toMatchObject({ status: 'onPlan', planned: 6, reached: 0 });
		for (let n = 0; n < 45; n++) {
			room.wait(2 * MINUTE);
			room.student({ type: 'raiseHand' });
			room.student({ type: 'lowerHand' });
		}
		expect(room.me().pace.status).toBe('behind');
		for (const id of IDS.slice(0, 9)) room.reach(id);
		expect(room.me().pace.status).toBe('ahead');
	});

	it('[P6] forgets that somebody was behind when the plan is changed', () => {
		const room = school();
		room.student({ type: 'setPlan', due: MONDAY + 11, weekdays: EVERY_DAY });
		for (let n = 0; n < 45; n++) {
			room.wait(2 * MINUTE);
			room.student({ type: 'raiseHand' });
			room.student({ type: 'lowerHand' });
		}
		room.on(MONDAY + 9);
		expect(room.me().pace.status).toBe('behind');
		for (const seed of [0, 1]) {
			room.student({
				type: 'submitAnswer',
				waypoint: 'w0',
				generator: 'bank',
				seed,
				answer: { kind: 'choice', option: seed },
				ms: 1
			});
		}
		expect(room.kinds()).toEqual(['behindPace']);
		const [evidence] = [...room.progress().alerts.values()].map((alert) => alert.evidence);
		expect(evidence).toMatchObject({ planned: 9, reached: 0, by: { left: 3, due: MONDAY + 11, own: true } });
		expect(evidence?.kind === 'behindPace' && (evidence.by?.needed ?? 0) > 3).toBe(true);
		expect(room.me().pace.needed).toBeNull();
		room.student({ type: 'setPlan', due: MONDAY + 60, weekdays: EVERY_DAY });
		expect(room.me().pace).toMatchObject({ status: 'onPlan', planned: 0 });
		expect(room.kinds()).toEqual([]);
	});

	it.each([
		['the class’s date', { type: 'setCalendar', weekdays: EVERY_DAY, due: MONDAY + 60, holidays: [] }],
		['holidays', { type: 'setCalendar', weekdays: EVERY_DAY, due: MONDAY + 11, holidays: [[MONDAY, MONDAY + 8]] }],
		['days away', { type: 'setDaysAway', student: ADA, days: [[MONDAY, MONDAY + 8]] }],
		['the class’s destination', { type: 'setClassDestination', waypoint: 'w1' }]
	] as [string, Command][])('[P6] ends at once for whom %s make it untrue', (_, change) => {
		const room = school();
		room.teacher({ type: 'setCalendar', weekdays: EVERY_DAY, due: MONDAY + 11, holidays: [] });
		for (let n = 0; n < 45; n++) {
			room.wait(2 * MINUTE);
			room.student({ type: 'raiseHand' });
			room.student({ type: 'lowerHand' });
		}
		room.on(MONDAY + 9);
		for (const seed of [0, 1]) {
			const answer = { kind: 'choice' as const, option: seed };
			room.student({ type: 'submitAnswer', waypoint: 'w0', generator: 'bank', seed, answer, ms: 1 });
		}
		expect(room.kinds()).toEqual(['behindPace']);
		room.teacher(change);
		expect(room.kinds()).toEqual([]);
		expect(room.me().pace.status).toBe('onPlan');
	});

	it('[P5] [R6] takes a destination along with its date, both or neither', () => {
		const room = school();
		const plan = { type: 'setPlan', destination: 'w5', due: MONDAY + 9, weekdays: EVERY_DAY } as const;
		expect(room.student({ ...plan, due: MONDAY - 1 })).toMatchObject({ code: 'dateOutOfRange' });
		expect(room.student({ ...plan, destination: 'nowhere' })).toMatchObject({ code: 'unknownWaypoint' });
		expect(room.me()).toMatchObject({ destination: 'w11', way: { own: false }, pace: { own: false } });

		expect(room.student(plan)).toBeNull();
		expect(room.me()).toMatchObject({ destination: 'w5', way: { own: true }, pace: { due: MONDAY + 9, own: true } });
		room.student({ type: 'setPlan', due: MONDAY + 20, weekdays: null });
		expect(room.me().destination).toBe('w5');
		room.student({ ...plan, destination: null });
		expect(room.me()).toMatchObject({ destination: 'w11', way: { own: false }, pace: { due: MONDAY + 9 } });
	});

	it('[P5] begins a new line where the student stands on the way to another destination', () => {
		const room = school();
		room.teacher({ type: 'setCalendar', weekdays: EVERY_DAY, due: MONDAY + 9, holidays: [] });
		for (const id of IDS.slice(0, 3)) room.reach(id);
		room.on(MONDAY + 5);
		room.student({ type: 'setDestination', waypoint: 'w5' });
		expect(room.me().pace).toMatchObject({ planned: 3, reached: 3 });
		room.teacher({ type: 'setClassDestination', waypoint: 'w7' });
		expect(room.me().pace).toMatchObject({ planned: 3, reached: 3 });
	});

	it('refuses a date that is over or years ahead, a week without days, and days that end before they begin', () => {
		const room = school();
		room.on(MONDAY);
		const refused = (command: Command) => room.teacher(command);
		const calendar = { type: 'setCalendar' as const, weekdays: EVERY_DAY, due: null, holidays: [] };
		expect(room.student({ type: 'setPlan', due: MONDAY - 1, weekdays: null })).toMatchObject({
			code: 'dateOutOfRange'
		});
		expect(refused({ ...calendar, due: MONDAY + 800 })).toMatchObject({ code: 'dateOutOfRange' });
		expect(refused({ ...calendar, weekdays: [] })).toMatchObject({ code: 'noWeekdays' });
		expect(refused({ ...calendar, weekdays: [7] })).toMatchObject({ code: 'noWeekdays' });
		expect(refused({ ...calendar, holidays: [[5, 4]] })).toMatchObject({ code: 'daysMixedUp' });
		expect(refused({ type: 'setDaysAway', student: 99, days: [] })).toMatchObject({ code: 'notEnrolled' });
	});

	it('[M6] is the same after a replay and out of a snapshot', () => {
		const room = school();
		room.teacher({ type: 'setCalendar', weekdays: [0, 1], due: MONDAY + 30, holidays: [] });
		room.student({ type: 'setPlan', due: MONDAY + 20, weekdays: [2] });
		for (const id of IDS.slice(0, 4)) room.reach(id);
		const rows = (progress: Progress) => [...progress.students.values()].map((one) => meRow(progress, one));
		const again = replayed(map, room.log);
		expect(rows(again)).toEqual(rows(room.progress()));
		expect(rows(unpack(again.map, pack(again)))).toEqual(rows(again));
	});

	it('is whole and finite for any dates', () => {
		const day = fc.integer({ min: MONDAY, max: MONDAY + 700 });
		fc.assert(
			fc.property(day, fc.subarray(EVERY_DAY, { minLength: 1 }), day, fc.nat(12), (due, weekdays, today, waypoints) => {
				const room = school();
				room.student({ type: 'setPlan', due, weekdays });
				for (const id of IDS.slice(0, waypoints)) room.reach(id);
				room.on(today);
				const { planned, week, daysLeft } = room.me().pace;
				expect(planned >= 0 && planned <= 12 && daysLeft >= 0).toBe(true);
				expect(week.every((one) => one.day >= today && one.day <= due)).toBe(true);
			}),
			{ seed: 6, numRuns: 30 }
		);
	});
});

describe('the ETA', () => {
	it('[P1] shows nothing before three waypoints, then a range of lessons with what it rests on', () => {
		const room = school();
		for (const id of ['w0', 'w1']) room.reach(id);
		expect(room.me().eta).toBeNull();
		room.reach('w2');
		const { eta } = room.me();
		expect(eta).toMatchObject({ unit: 'lessons', because: { reached: 3, ahead: 9 } });
		expect(eta && eta.low >= 1 && eta.low <= eta.high).toBe(true);
		room.teacher({ type: 'setCalendar', weekdays: [0], due: null, holidays: [] });
		expect(room.me().eta?.unit).toBe('classDays');
	});

	it('[P1] is over when the student has arrived', () => {
		const room = school();
		for (const id of IDS) room.reach(id);
		expect(room.me()).toMatchObject({ arrived: true, eta: null });
	});
});
