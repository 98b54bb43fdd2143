// Single commands of every kind, as chance makes them: by purpose, so that one more of a kind makes no other kind rarer.
import fc from 'fast-check';
import type { Command } from '#lib/domain/commands.ts';
import { JAM_ACTIONS } from '#lib/domain/jam.ts';
import { TEACHERS_LINK } from '#lib/domain/link.ts';
import type { MasteredRule } from '#lib/domain/map.ts';
import { OFF_SCREEN_WAYS } from '#lib/domain/off-screen.ts';
import { SUPPORTS } from '#lib/domain/supports.ts';
import { USUAL } from '#lib/domain/thresholds.ts';
import { MONDAY } from './class.ts';
import { COACH, NEWEST, standing, WHAT_IS_TURNED_IN } from './small-class.ts';

type Commands = fc.Arbitrary<Command>;

/** When a waypoint counts as reached, also such as nobody may set. */
export const rule: fc.Arbitrary<MasteredRule> = fc.oneof(
	fc.constant({ rule: 'standard' as const }),
	fc.record({
		rule: fc.constant('person' as const),
		rubric: fc.constantFrom(1, 2.5, 3, 4, 7),
		level: fc.constantFrom(0, 0.5, 0.8)
	})
);

const waypoint = fc.constantFrom('one', 'two', 'three', 'nowhere');
/** Mostly what stands; now and then what once did, or never. */
const named = (prefix: string) =>
	fc.oneof(
		{ weight: 4, arbitrary: fc.nat(5).map(standing) },
		{ weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => `${prefix}${n}`) }
	);
const alert = named('a');
const base = fc.constantFrom(NEWEST, NEWEST, 0, 1);

export const commandIn = (students: readonly number[]): Commands =>
	fc.oneof(
		{ weight: 12, arbitrary: working },
		{ weight: 8, arbitrary: questioned },
		{ weight: 6, arbitrary: onTheWay(students) },
		{ weight: 3, arbitrary: asking },
		{ weight: 3, arbitrary: theLesson },
		{ weight: 6, arbitrary: answering },
		{ weight: 4, arbitrary: judging(students) },
		{ weight: 2, arbitrary: workOf(students) },
		{ weight: 6, arbitrary: restsOf(students) },
		{ weight: 3, arbitrary: settings },
		{ weight: 3, arbitrary: daysOf(students) },
		{ weight: 5, arbitrary: comingAndGoing(students) }
	);

const working: Commands = fc.oneof(
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
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('startWaypoint' as const), waypoint }) }
);

/** Placement, challenges and check-ups. */
const questioned: Commands = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant('answerQuestion' as const),
			number: fc.integer({ min: 1, max: 4 }),
			answer: fc.record({ kind: fc.constant('choice' as const), option: fc.integer({ min: 0, max: 2 }) }),
			ms: fc.integer({ min: 0, max: 60_000 })
		})
	},
	fc.record({ type: fc.constant('startChallenge' as const), waypoint }),
	fc.record({ type: fc.constant('startCheckUp' as const), waypoint }),
	fc.constantFrom<Command>({ type: 'startPlacement' }, { type: 'stopQuestions' })
);

/** Destinations, detours, side trips and links. */
const onTheWay = (students: readonly number[]): Commands => {
	const student = fc.constantFrom(...students);
	return fc.oneof(
		fc.record({ type: fc.constant('setDestination' as const), waypoint: fc.option(waypoint) }),
		fc.record({ type: fc.constant('setClassDestination' as const), waypoint: fc.option(waypoint) }),
		fc.record({ type: fc.constant('setFocus' as const), waypoint: fc.option(waypoint) }),
		fc.record({ type: fc.constant('startDetour' as const), to: waypoint }),
		fc.record(
			{ type: fc.constant('orderDetour' as const), student, to: fc.option(waypoint), alert },
			{ requiredKeys: ['type', 'student', 'to'] }
		),
		fc.record({ type: fc.constant('recallDetour' as const), student }),
		fc.constantFrom<Command>({ type: 'endDetour' }, { type: 'endSideTrip' }),
		fc.record({ type: fc.constant('startSideTrip' as const), waypoint, minutes: fc.integer({ min: 0, max: 70 }) }),
		fc.record({
			type: fc.constant('setLink' as const),
			waypoint,
			href: fc.constantFrom('https://example.org/fractions', 'http://example.org', null),
			minutes: fc.integer({ min: 0, max: 70 })
		}),
		fc.record({ type: fc.constant('openResource' as const), waypoint, resource: fc.constant(TEACHERS_LINK) })
	);
};

/** What a student says of themself. */
const asking: Commands = fc.oneof(
	fc.constant({ type: 'raiseHand' as const }),
	fc.constant({ type: 'lowerHand' as const }),
	fc.record({
		type: fc.constant('respondToNotice' as const),
		alert,
		response: fc.constantFrom('turnAround', 'keepGoing', 'notRight')
	})
);

const theLesson: Commands = fc.oneof(
	fc.record({ type: fc.constant('startLesson' as const), minutes: fc.integer({ min: 0, max: 60 }) }),
	fc.constant({ type: 'endLesson' as const }),
	fc.record({ type: fc.constant('setDisplay' as const), mode: fc.constantFrom('live', 'live', 'frozen', 'blank') })
);

/** What a teacher does about alerts and groups. */
const answering: Commands = fc.oneof(
	fc.record({
		type: fc.constant('answerAlert' as const),
		alert,
		action: fc.constantFrom('going', 'helped', 'snooze', 'productiveStruggle', 'notTrue')
	}),
	fc.record({ type: fc.constant('undoIntervention' as const), intervention: named('i') }),
	fc.record({
		type: fc.constant('answerJam' as const),
		jam: named('j'),
		action: fc.constantFrom(...JAM_ACTIONS),
		minutes: fc.integer({ min: 0, max: 20 })
	})
);

/** What a class goes by: alert limits, and when a waypoint counts as reached. */
const settings: Commands = fc.oneof(
	fc.record({
		type: fc.constant('setThresholds' as const),
		base,
		values: fc
			.record({ parkedMinutes: fc.integer({ min: 2, max: 6 }), strugglingOver: fc.integer({ min: 4, max: 8 }) })
			.map((changes) => ({ ...USUAL, ...changes }))
	}),
	fc.record({ type: fc.constant('setMasteredRule' as const), base, rule })
);

const comingAndGoing = (students: readonly number[]): Commands => {
	const student = fc.constantFrom(...students);
	return fc.oneof(
		fc.record({ type: fc.constant('signalLost' as const), students: fc.subarray([...students, COACH]) }),
		{ weight: 3, arbitrary: fc.record({ type: fc.constant('signalRegained' as const), student }) },
		fc.record({ type: fc.constant('enrolStudents' as const), students: fc.subarray([...students]) }),
		fc.record({ type: fc.constant('removeStudent' as const), student }),
		fc.constant({ type: 'startWatch' as const, guest: COACH }),
		fc.constant({ type: 'closeOffer' as const, by: COACH }),
		{ weight: 4, arbitrary: fc.constant({ type: 'tick' as const }) }
	);
};

/** What students write and people read; the words come with whatever takes any. */
const workOf = (students: readonly number[]): Commands => {
	const place = fc.constantFrom('two', 'essay', 'essay', 'three');
	return fc.oneof(
		fc.constant({ type: 'startWaypoint' as const, waypoint: 'essay' }),
		fc.record({ type: fc.constantFrom('keepDraft' as const, 'turnInWork' as const), waypoint: place }),
		fc.record({ type: fc.constantFrom('turnInWork' as const, 'takeBackWork' as const), waypoint: place }),
		fc.record({ type: fc.constant('openWork' as const), student: fc.constantFrom(...students), waypoint: place }),
		fc.record({
			type: fc.constant('judge' as const),
			student: fc.constantFrom(...students),
			waypoint: place,
			rubric: fc.constantFrom(1, 3.5),
			work: fc.constant(WHAT_IS_TURNED_IN)
		})
	);
};

/** What people say, of pieces of evidence as they may be named. */
const judging = (students: readonly number[]): Commands => {
	const place = { student: fc.constantFrom(...students), waypoint };
	const evidence = fc.integer({ min: 1, max: 90 });
	return fc.oneof(
		fc.record({ type: fc.constant('judge' as const), ...place, rubric: fc.constantFrom(0, 1, 2.5, 3, 4, 5) }),
		fc.record({
			type: fc.constant('declareMastery' as const),
			...place,
			mastered: fc.boolean(),
			reason: fc.constantFrom('seenInClass', 'notSecure')
		}),
		fc.record({ type: fc.constant('voidEvidence' as const), ...place, evidence, reason: fc.constant('faultyTask') }),
		fc.record({ type: fc.constant('restoreEvidence' as const), ...place, evidence })
	);
};

/** Plans and calendars, of days about those the history runs on. */
const daysOf = (students: readonly number[]): Commands => {
	const day = fc.integer({ min: MONDAY - 7, max: MONDAY + 60 });
	const due = fc.option(day);
	const weekdays = fc.subarray([0, 1, 2, 3, 4, 5, 6]);
	const week = fc.option(weekdays);
	const days = fc.array(
		fc.tuple(day, fc.nat(9)).map(([from, more]): [number, number] => [from, from + more]),
		{ maxLength: 2 }
	);
	const plan = fc.record(
		{ type: fc.constant('setPlan' as const), destination: fc.option(waypoint), due, weekdays: week },
		{ requiredKeys: ['type', 'due', 'weekdays'] }
	);
	return fc.oneof(
		plan,
		fc.record({ type: fc.constant('setCalendar' as const), weekdays, due, holidays: days }),
		fc.record({ type: fc.constant('setDaysAway' as const), student: fc.constantFrom(...students), days })
	);
};

/** Who is off the screen, away or spared something, and what holds for all. */
const restsOf = (students: readonly number[]): Commands => {
	const student = fc.constantFrom(...students);
	const agreed = {
		way: fc.constantFrom(...OFF_SCREEN_WAYS),
		minutes: fc.constantFrom(0, 1, 2, 5, 65)
	};
	return fc.oneof(
		fc.record({ type: fc.constant('goOffScreen' as const), ...agreed }),
		fc.record({ type: fc.constant('sendOffScreen' as const), student, ...agreed }),
		fc.record({ type: fc.constant('callBack' as const), student }),
		fc.record({ type: fc.constant('setAway' as const), student, away: fc.boolean() }),
		fc.record({
			type: fc.constant('setSupports' as const),
			student,
			supports: fc.subarray([...SUPPORTS])
		}),
		fc.record({ type: fc.constant('setHelping' as const), helps: fc.boolean() }),
		fc.constantFrom<Command>(
			{ type: 'comeBack' },
			{ type: 'comeBack' },
			{ type: 'comeBack' },
			{ type: 'pauseLesson' },
			{ type: 'resumeLesson' },
			{ type: 'resumeLesson' }
		)
	);
};
