// Histories as chance makes them: single commands of every kind, and what many do at once. Several tests share them.
import fc from 'fast-check';
import type { Command } from '#lib/domain/commands.ts';
import { decide } from '#lib/domain/decide.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import type { TextId } from '#lib/domain/ids.ts';
import { JAM_ACTIONS } from '#lib/domain/jam.ts';
import { TEACHERS_LINK } from '#lib/domain/link.ts';
import type { MasteredRule } from '#lib/domain/map.ts';
import { OFF_SCREEN_WAYS } from '#lib/domain/off-screen.ts';
import { draftOf, initialState, settled, type Progress } from '#lib/domain/progress.ts';
import { SUPPORTS } from '#lib/domain/supports.ts';
import { USUAL } from '#lib/domain/thresholds.ts';
import { bankWaypoint, compiled, DAY, MONDAY, mapOf, MORNING, writtenWaypoint } from './class.ts';

const task = { asks: 'Say why.' };
export const map = mapOf(
	bankWaypoint('one', [], 2),
	{ ...bankWaypoint('two', ['one'], 2), task },
	writtenWaypoint('essay', ['one']),
	bankWaypoint('three', ['two'], 3)
);
export const STUDENTS = [11, 12, 13];
/** Enough for what is told of crowds alone. Ids that no count, time or version can be taken for. */
export const CROWDED = [900_011, 900_012, 900_013, 900_014, 900_015, 900_016, 900_017, 900_018];
export const COACH = 800_001;
const TEACHER = 700_001;

/** Who does something, what, and how long (ms) after the step before. `by` counts through the class. */
export type Step = { commands: Command[]; by: number[]; wait: number };
export type Seen = { progress: Progress; log: ClassroomEvent[] };

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
const alert = fc.integer({ min: 1, max: 6 }).map((n) => `a${n}`);
/** Mostly minutes; now and then the next days of the week, or the next weeks. */
const wait = fc.oneof(
	{ weight: 60, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map((days) => days * DAY) }
);

const commandIn = (students: readonly number[]): fc.Arbitrary<Command> =>
	fc.oneof(
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
		fc.record({ type: fc.constant('startWaypoint' as const), waypoint }),
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
		fc.constantFrom<Command>({ type: 'startPlacement' }, { type: 'stopQuestions' }),
		fc.record({ type: fc.constant('setDestination' as const), waypoint: fc.option(waypoint) }),
		fc.record({ type: fc.constant('setClassDestination' as const), waypoint: fc.option(waypoint) }),
		fc.record({ type: fc.constant('setFocus' as const), waypoint: fc.option(waypoint) }),
		fc.record({ type: fc.constant('startDetour' as const), to: waypoint }),
		fc.record({
			type: fc.constant('setLink' as const),
			waypoint,
			href: fc.constantFrom('https://example.org/fractions', 'http://example.org', null),
			minutes: fc.integer({ min: 0, max: 70 })
		}),
		fc.record({ type: fc.constant('openResource' as const), waypoint, resource: fc.constant(TEACHERS_LINK) }),
		fc.record(
			{
				type: fc.constant('orderDetour' as const),
				student: fc.constantFrom(...students),
				to: fc.option(waypoint),
				alert
			},
			{ requiredKeys: ['type', 'student', 'to'] }
		),
		fc.record({ type: fc.constant('recallDetour' as const), student: fc.constantFrom(...students) }),
		fc.constantFrom<Command>({ type: 'endDetour' }, { type: 'endSideTrip' }),
		fc.record({
			type: fc.constant('startSideTrip' as const),
			waypoint,
			minutes: fc.integer({ min: 0, max: 70 })
		}),
		fc.constant({ type: 'raiseHand' as const }),
		fc.constant({ type: 'lowerHand' as const }),
		fc.record({
			type: fc.constant('respondToNotice' as const),
			alert,
			response: fc.constantFrom('turnAround', 'keepGoing', 'notRight')
		}),
		fc.record({ type: fc.constant('startLesson' as const), minutes: fc.integer({ min: 0, max: 60 }) }),
		fc.constant({ type: 'endLesson' as const }),
		fc.record({
			type: fc.constant('answerAlert' as const),
			alert,
			action: fc.constantFrom('going', 'helped', 'snooze', 'productiveStruggle', 'notTrue')
		}),
		fc.record({
			type: fc.constant('undoIntervention' as const),
			intervention: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5')
		}),
		...judgementsOf(students),
		workOf(students),
		{ weight: 3, arbitrary: answerToJam },
		...restsOf(students),
		...daysOf(students),
		fc.record({ type: fc.constant('signalLost' as const), students: fc.subarray([...students, COACH]) }),
		{
			weight: 3,
			arbitrary: fc.record({ type: fc.constant('signalRegained' as const), student: fc.constantFrom(...students) })
		},
		fc.record({ type: fc.constant('enrolStudents' as const), students: fc.subarray([...students]) }),
		fc.record({ type: fc.constant('removeStudent' as const), student: fc.constantFrom(...students) }),
		fc.constant({ type: 'startWatch' as const, guest: COACH }),
		fc.constant({ type: 'closeOffer' as const, by: COACH }),
		fc.record({ type: fc.constant('setDisplay' as const), mode: fc.constantFrom('live', 'live', 'frozen', 'blank') }),
		{ weight: 3, arbitrary: fc.constant({ type: 'tick' as const }) }
	);

const answerToJam: fc.Arbitrary<Command> = fc.record({
	type: fc.constant('answerJam' as const),
	jam: fc.constantFrom('j1', 'j2'),
	action: fc.constantFrom(...JAM_ACTIONS),
	minutes: fc.integer({ min: 0, max: 20 })
});

/** Where the words of the n-th command are. Nothing else looks like it. */
const textOf = (n: number): TextId => `words-${n}-`;

/** Stands for whatever is turned in there by then, see `run`. */
const WHAT_IS_TURNED_IN: TextId = 'words-turned-in-';

/** What students write and people read; the words come with whatever takes any. */
const workOf = (students: readonly number[]): fc.Arbitrary<Command> => {
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
const judgementsOf = (students: readonly number[]): fc.Arbitrary<Command>[] => {
	const place = { student: fc.constantFrom(...students), waypoint };
	const evidence = fc.integer({ min: 1, max: 90 });
	return [
		fc.record({ type: fc.constant('judge' as const), ...place, rubric: fc.constantFrom(0, 1, 2.5, 3, 4, 5) }),
		fc.record({
			type: fc.constant('declareMastery' as const),
			...place,
			mastered: fc.boolean(),
			reason: fc.constantFrom('seenInClass', 'notSecure')
		}),
		fc.record({ type: fc.constant('voidEvidence' as const), ...place, evidence, reason: fc.constant('faultyTask') }),
		fc.record({ type: fc.constant('restoreEvidence' as const), ...place, evidence })
	];
};

/** Plans and calendars, of days about those the history runs on. */
const daysOf = (students: readonly number[]): fc.Arbitrary<Command>[] => {
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
	return [
		plan,
		fc.record({ type: fc.constant('setCalendar' as const), weekdays, due, holidays: days }),
		fc.record({ type: fc.constant('setDaysAway' as const), student: fc.constantFrom(...students), days })
	];
};

/** Who is off the screen, away or spared something, and what holds for all. */
const restsOf = (students: readonly number[]): fc.Arbitrary<Command>[] => {
	const student = fc.constantFrom(...students);
	const agreed = {
		way: fc.constantFrom(...OFF_SCREEN_WAYS),
		minutes: fc.constantFrom(0, 1, 2, 5, 65)
	};
	return [
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
		),
		fc.record({
			type: fc.constant('setThresholds' as const),
			base: fc.integer({ min: 0, max: 2 }),
			values: fc
				.record({ parkedMinutes: fc.integer({ min: 2, max: 6 }), strugglingOver: fc.integer({ min: 4, max: 8 }) })
				.map((changes) => ({ ...USUAL, ...changes }))
		}),
		fc.record({
			type: fc.constant('setMasteredRule' as const),
			base: fc.integer({ min: 0, max: 2 }),
			rule
		})
	];
};

const PLACE = fc.integer({ min: 0, max: 7 });
const single = (students: readonly number[]): fc.Arbitrary<Step> =>
	fc.record({ commands: commandIn(students).map((one) => [one]), by: PLACE.map((place) => [place]), wait });

/** Many answer alike: all right until they are through, or all wrong until they are stuck. */
const together: fc.Arbitrary<Step> = fc
	.record({
		at: fc.constantFrom('one', 'two', 'three'),
		right: fc.boolean(),
		from: fc.integer({ min: 0, max: 30 }),
		many: fc.integer({ min: 2, max: 8 }),
		by: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 3 }),
		wait
	})
	.map(({ at, right, from, many, by, wait: ms }) => ({
		commands: Array.from({ length: many }, (_, n) => answerTo(at, (from + n) % 40, right)),
		by,
		wait: ms
	}));

function answerTo(at: string, seed: number, right: boolean): Extract<Command, { type: 'submitAnswer' }> {
	const options = at === 'three' ? 3 : 2;
	const option = (seed % options) + (right ? 0 : 1);
	return {
		type: 'submitAnswer',
		waypoint: at,
		generator: 'bank',
		seed,
		answer: { kind: 'choice', option: option % options },
		ms: 5_000
	};
}

/** One student answers for a while, quickly or not, mostly right or mostly wrong. */
const streak = (students: readonly number[]): fc.Arbitrary<Step> =>
	fc
		.record({
			at: fc.constantFrom('one', 'two', 'three'),
			from: fc.integer({ min: 0, max: 39 }),
			right: fc.array(fc.boolean(), { minLength: 3, maxLength: 14 }),
			leaning: fc.constantFrom('right', 'wrong', 'neither'),
			ms: fc.constantFrom(900, 8_000, 40_000),
			by: fc.integer({ min: 0, max: students.length - 1 }).map((place) => [place]),
			wait
		})
		.map(({ at, from, right, leaning, ms, by, wait: pause }) => ({
			commands: right.map((one, n) => ({
				...answerTo(at, (from + n) % 40, leaning === 'neither' ? one : leaning === 'right'),
				ms
			})),
			by,
			wait: pause
		}));

/** One student writes and turns in; it is taken back, opened or judged, or waits. */
const written = (students: readonly number[]): fc.Arbitrary<Step> =>
	fc
		.record({
			place: fc.integer({ min: 0, max: students.length - 1 }),
			waypoint: fc.constantFrom('two', 'essay'),
			then: fc.constantFrom('takeBackWork', 'openWork', 'judge', 'nothing'),
			wait
		})
		.map(({ place, waypoint: at, then, wait: pause }) => {
			const whom = { student: students[place] ?? 0, waypoint: at };
			const after: Record<typeof then, Command[]> = {
				takeBackWork: [{ type: 'takeBackWork', waypoint: at }],
				openWork: [{ type: 'openWork', ...whom }],
				judge: [{ type: 'judge', ...whom, rubric: 2.5, work: WHAT_IS_TURNED_IN }],
				nothing: []
			};
			const writes: Command[] = [
				{ type: 'startWaypoint', waypoint: at },
				{ type: 'keepDraft', waypoint: at },
				{ type: 'turnInWork', waypoint: at }
			];
			return { commands: [...writes, ...after[then]], by: [place], wait: pause };
		});

/** What a judge has before them. */
function asTurnedIn({ map: { indexOf }, students }: Progress, command: Command): Command {
	if (command.type !== 'judge' || command.work !== WHAT_IS_TURNED_IN) return command;
	const work = students.get(command.student)?.works[indexOf.get(command.waypoint) ?? -1];
	return work ? { ...command, work: work.text } : command;
}

const hands: fc.Arbitrary<Step> = fc.record({
	commands: fc.constantFrom<Command[]>([{ type: 'raiseHand' }], [{ type: 'lowerHand' }]),
	by: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 3 }),
	wait
});

export const history = fc.array(single(STUDENTS), { minLength: 5, maxLength: 80 });
/** Long stretches of being right or wrong between everything else. */
export const troubledHistory = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: streak(STUDENTS) },
		{ weight: 6, arbitrary: single(STUDENTS) },
		{ weight: 1, arbitrary: written(STUDENTS) }
	),
	{ minLength: 10, maxLength: 60 }
);
export const crowdedHistory = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: single(CROWDED) },
		{ weight: 3, arbitrary: together },
		{ weight: 1, arbitrary: written(CROWDED) },
		{ weight: 1, arbitrary: hands }
	),
	{ minLength: 5, maxLength: 60 }
);

/** Runs a history, one draft a command as a classroom does, and shows every committed step to `look`. */
export function run(steps: Step[], look: (seen: Seen) => void = () => {}, students = STUDENTS): Seen {
	let progress = initialState(compiled(map));
	let now = MORNING;
	const log: ClassroomEvent[] = [];
	let asked = 0;
	const carryOut = (one: Command, actor: number) => {
		const draft = draftOf(progress);
		const decided = decide(draft, asTurnedIn(progress, one), {
			...{ now, actor, student: actor, day: Math.floor(now / DAY) },
			text: textOf(++asked)
		});
		if ('refusal' in decided) return;
		progress = settled(draft);
		log.push(...decided.events);
		look({ progress, log });
	};
	carryOut({ type: 'enrolStudents', students }, TEACHER);
	if (students !== STUDENTS) for (const student of students) carryOut({ type: 'signalRegained', student }, TEACHER);
	carryOut({ type: 'startLesson', minutes: 60 }, TEACHER);
	for (const { commands, by, wait: ms } of steps) {
		now += ms;
		for (const place of by) for (const one of commands) carryOut(one, students[place % students.length] ?? TEACHER);
	}
	return { progress, log };
}

/** Applies what a view was told to the rows it had. */
export function apply(
	rows: Map<string, object>,
	{ upserts, removes }: { upserts: [string, object][]; removes: string[] }
): void {
	for (const key of removes) rows.delete(key);
	for (const [key, row] of upserts) rows.set(key, row);
}

export const sorted = (rows: Iterable<[string, object]>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
