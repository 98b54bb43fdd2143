// What happens in more than one step: long stretches of being right or wrong, work that is written, and scenes that lead
// to what chance alone seldom makes, with what may end it.
import fc from 'fast-check';
import type { Command } from '#lib/domain/commands.ts';
import { ALERT_ANSWERS } from '#lib/domain/interventions.ts';
import { JAM_ACTIONS } from '#lib/domain/jam.ts';
import { USUAL } from '#lib/domain/thresholds.ts';
import { DAY } from './class.ts';
import { NEWEST, standing, WHAT_IS_TURNED_IN, type Step } from './small-class.ts';

const MINUTE = 60_000;
const AT = ['one', 'two', 'three'] as const;

/** Mostly minutes; now and then the next days of the week, or the next weeks. */
export const wait = fc.oneof(
	{ weight: 60, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map((days) => days * DAY) }
);

/** Many answer alike: all right until they are through, or all wrong until they are stuck. */
export const together: fc.Arbitrary<Step> = fc
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
export const streak = (students: readonly number[]): fc.Arbitrary<Step> =>
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
export const written = (students: readonly number[]): fc.Arbitrary<Step> =>
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

export const hands: fc.Arbitrary<Step> = fc.record({
	commands: fc.constantFrom<Command[]>([{ type: 'raiseHand' }], [{ type: 'lowerHand' }]),
	by: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 3 }),
	wait
});

/** A lesson runs, and everybody is at a screen. */
const everybodyThere = (students: readonly number[]): Step => ({
	commands: [
		{ type: 'startLesson', minutes: 60 },
		{ type: 'resumeLesson' },
		...students.map((student) => ({ type: 'signalRegained' as const, student }))
	],
	by: [0],
	wait: 0
});

const placeIn = (students: readonly number[]) => fc.integer({ min: 0, max: students.length - 1 });
const answers = (at: string, from: number, outcomes: string): Command[] =>
	[...outcomes].map((outcome, n) => answerTo(at, (from + n) % 40, outcome === '+'));

/** One does nothing for six minutes while the others work: parked. */
const sitsStill = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc
		.record({
			place: placeIn(students),
			from: fc.nat(39),
			then: fc.constantFrom('nothing', 'offScreen', 'away', 'pause', 'spared', 'lost', 'hand', 'work')
		})
		.map(({ place, from, then }) => {
			const student = students[place] ?? 0;
			const others = students.map((_, n) => n).filter((n) => n !== place);
			const ends: Record<typeof then, Command[]> = {
				nothing: [],
				offScreen: [{ type: 'sendOffScreen', student, way: 'paper', minutes: 5 }],
				away: [{ type: 'setAway', student, away: true }],
				pause: [{ type: 'pauseLesson' }],
				spared: [{ type: 'setSupports', student, supports: ['noTimeAlerts'] }],
				lost: [{ type: 'signalLost', students: [student] }],
				hand: [{ type: 'raiseHand' }],
				work: answers('one', from, '-')
			};
			return [
				everybodyThere(students),
				...Array.from({ length: 6 }, (_, n) => ({ commands: answers('one', from + n, '+'), by: others, wait: MINUTE })),
				{ commands: [{ type: 'tick' }], by: [place], wait: 0 },
				{ commands: [{ type: 'tick' }, ...ends[then]], by: [place], wait: 20_000 }
			];
		});

/** One is wrong again and again at one place, and others have it in their hands whether that is over. */
const isHeldUp = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc
		.record({
			place: placeIn(students),
			at: fc.constantFrom(...AT),
			from: fc.nat(39),
			wrong: fc.integer({ min: 3, max: 11 }),
			then: fc.constantFrom('nothing', 'limits', 'declared', 'judged', 'right')
		})
		.map(({ place, at, from, wrong, then }) => {
			const whom = { student: students[place] ?? 0, waypoint: at };
			const values = { ...USUAL, strugglingOver: 4 };
			const ends: Record<typeof then, Command[]> = {
				nothing: [],
				limits: [...answers(at, from + wrong, '++++'), { type: 'setThresholds', base: NEWEST, values }],
				declared: [{ type: 'declareMastery', ...whom, mastered: true, reason: 'seenInClass' }],
				judged: Array.from({ length: 4 }, () => ({ type: 'judge' as const, ...whom, rubric: 4 })),
				right: answers(at, from + wrong, '++++++++')
			};
			return [
				everybodyThere(students),
				{ commands: answers(at, from, '-'.repeat(wrong)), by: [place], wait: 20_000 },
				{ commands: ends[then], by: [place], wait: 20_000 }
			];
		});

/** Some are stuck at one place, and the teacher answers for the group. */
export const jams = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc
		.record({
			at: fc.constantFrom(...AT),
			from: fc.nat(39),
			action: fc.constantFrom(...JAM_ACTIONS),
			minutes: fc.integer({ min: 0, max: 20 })
		})
		.map(({ at, from, action, minutes }) => [
			everybodyThere(students),
			{ commands: answers(at, from, '------'), by: [0, 1, 2, 3].slice(0, students.length), wait: 20_000 },
			{ commands: [{ type: 'answerJam', jam: standing(0), action, minutes }], by: [0], wait: 20_000 }
		]);

/** One reaches a place and is wrong there again. */
const loses = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc
		.record({ place: placeIn(students), at: fc.constantFrom(...AT), from: fc.nat(39) })
		.map(({ place, at, from }) => [
			everybodyThere(students),
			{ commands: answers(at, from, '++++++++'), by: [place], wait: 20_000 },
			{ commands: answers(at, from + 8, '------'), by: [place], wait: 20_000 }
		]);

/** A hand goes up, and is answered, left, or taken down; the step is undone or not. */
const raisesHand = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc
		.record({ place: placeIn(students), action: fc.constantFrom(...ALERT_ANSWERS, 'none'), undo: fc.boolean() })
		.map(({ place, action, undo }) => [
			everybodyThere(students),
			{ commands: [{ type: 'raiseHand' }], by: [place], wait: 20_000 },
			{
				commands: [
					action === 'none' ? { type: 'lowerHand' } : { type: 'answerAlert', alert: standing(0), action },
					...(undo ? [{ type: 'undoIntervention' as const, intervention: standing(0) }] : [])
				],
				by: [place],
				wait: 20_000
			}
		]);

/** One works on paper for five minutes, and is back in one way or another; or the lesson stands still for that long. */
const rests = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc
		.record({
			place: placeIn(students),
			from: fc.nat(39),
			then: fc.constantFrom('time', 'comeBack', 'callBack', 'work', 'pause')
		})
		.map(({ place, from, then }) => {
			const back: Record<typeof then, Command> = {
				time: { type: 'tick' },
				comeBack: { type: 'comeBack' },
				callBack: { type: 'callBack', student: students[place] ?? 0 },
				work: answerTo('one', from, false),
				pause: { type: 'resumeLesson' }
			};
			const begins: Command =
				then === 'pause' ? { type: 'pauseLesson' } : { type: 'goOffScreen', way: 'paper', minutes: 5 };
			return [
				everybodyThere(students),
				{ commands: [begins], by: [place], wait: 20_000 },
				{ commands: [back[then]], by: [place], wait: 5 * MINUTE }
			];
		});

export const scene = (students: readonly number[]): fc.Arbitrary<Step[]> =>
	fc.oneof(...[sitsStill, isHeldUp, jams, loses, raisesHand, rests].map((one) => one(students)));
