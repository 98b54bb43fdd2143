import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankWaypoint, classOn, mapOf, MINUTE } from '../../../../tests/histories/class.ts';
import { crowdedHistory, run } from '../../../../tests/histories/generated.ts';
import { COACH, CROWDED, type Step } from '../../../../tests/histories/small-class.ts';
import type { Progress } from '../progress.ts';
import { CROWD } from '../room.ts';
import { busiestJunction } from './junction.ts';
import { trendOf } from './trend.ts';
import { wallRows } from './wall.ts';
import { WALL_STATUSES, type JunctionRow, type TrendRow, type WallRows, type WallStatus } from './wall-rows.ts';

const MAP = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const SEVEN = [11, 12, 13, 14, 15, 16, 17];

const rowsOf = (progress: Progress) => Object.fromEntries(wallRows(progress)) as unknown as WallRows;
const junctionsOf = (progress: Progress): JunctionRow[] =>
	wallRows(progress).flatMap(([key, row]) => (key.startsWith('junction:') ? [row as JunctionRow] : []));

function missSix(room: ReturnType<typeof classOn>, id: number, waypoint = 'one') {
	for (let n = 0; n < 6; n++) {
		room.answer(id, waypoint, 'wrong');
		room.student(id, { type: 'skipItem', ...room.plan(id, waypoint, 'right').name });
	}
}

describe('[V1] the wall', () => {
	it('counts seats as the board does, and everyone once', () => {
		const room = classOn(MAP, SEVEN);
		room.student(11, { type: 'startWaypoint', waypoint: 'one' });
		room.student(12, { type: 'raiseHand' });
		missSix(room, 13);
		room.system({ type: 'signalLost', students: [14] });
		const { counts, students } = rowsOf(room.progress()).room;
		expect(students).toBe(7);
		expect(counts).toMatchObject({ onRoute: 1, hand: 1, jam: 1, noSignal: 1, here: 3 });
	});

	it('says since when the hand that has waited longest is up, whatever the teacher has said to it', () => {
		const room = classOn(MAP, SEVEN);
		room.student(12, { type: 'raiseHand' });
		const first = room.now();
		room.wait(MINUTE);
		room.student(13, { type: 'raiseHand' });
		expect(rowsOf(room.progress()).room.handSince).toBe(first);
		const before = wallRows(room.progress());
		room.teacher({ type: 'answerAlert', alert: room.alerts(12)[0]?.id ?? '', action: 'going' });
		expect(wallRows(room.progress())).toEqual(before);
	});

	it('is told no name, no student, no state of anyone and no junction under five, for any history', () => {
		let junctions = 0;
		fc.assert(
			fc.property(crowdedHistory, (steps) => {
				run(
					steps,
					({ progress }) => {
						const found = tooMuch(progress);
						if (found.length > 0) expect(found).toEqual([]);
						junctions += junctionsOf(progress).length;
					},
					CROWDED
				);
			}),
			{ seed: 21, numRuns: 60 }
		);
		expect(junctions).toBeGreaterThan(0); // the histories reach what they are to try
	});

	it('is the same whoever the students are: no row follows from a person', () => {
		fc.assert(
			fc.property(crowdedHistory, (steps) => {
				const others = CROWDED.map((id) => id + 77_777);
				const told = (students: number[]) => {
					const seen: unknown[] = [];
					run(renamed(steps, students), ({ progress }) => seen.push(wallRows(progress)), students);
					return seen;
				};
				expect(told(others)).toEqual(told([...CROWDED]));
			}),
			{ seed: 22, numRuns: 40 }
		);
	});

	it('moves with nothing that the teacher does alone', () => {
		fc.assert(
			fc.property(crowdedHistory, (steps) => {
				let before = '';
				let read = 0;
				run(
					steps,
					({ progress, log }) => {
						const now = JSON.stringify(wallRows(progress));
						const news = log.slice(read).map(({ type }) => type);
						read = log.length;
						if (before && news.every((type) => SILENT.has(type))) expect(now).toBe(before);
						before = now;
					},
					CROWDED
				);
			}),
			{ seed: 23, numRuns: 40 }
		);
	});
});

const SILENT = new Set<string>([
	'interventionMade',
	'noticeAnswered',
	'joiningOpened',
	'joiningClosed',
	'watchStarted',
	'watchEnded',
	'helpOffered',
	'offerClosed',
	'thresholdsSet',
	'workOpened',
	'assessed'
]);

/** The same steps in a class of other people. */
const renamed = (steps: Step[], students: number[]): Step[] => {
	const other = (id: number) => students[CROWDED.indexOf(id)] ?? id;
	return steps.map((step) => ({
		...step,
		commands: step.commands.map((command) => {
			if ('student' in command) return { ...command, student: other(command.student) };
			return 'students' in command && command.students
				? { ...command, students: command.students.map(other) }
				: command;
		})
	}));
};

/** What stands in the rows and should not. */
function tooMuch(progress: Progress): string[] {
	const told = JSON.stringify(wallRows(progress));
	const ids = [...CROWDED, COACH].map(String).filter((id) => told.includes(id));
	if (told.includes('words-')) ids.push('a text');
	const alerts = [...progress.alerts.keys()].filter((id) => told.includes(`"${id}"`));
	const { room, lesson, trend, ...junctions } = rowsOf(progress);
	const fields = [
		...Object.keys(lesson).filter((key) => !['clock', 'endsAt', 'pausedAt', 'startedAt', 'state'].includes(key)),
		...Object.keys(room).filter((key) => !['counts', 'handSince', 'students'].includes(key)),
		...Object.keys(room.counts).filter((key) => !WALL_STATUSES.includes(key as WallStatus)),
		...Object.keys(trend).filter((key) => key !== 'needing'),
		...Object.values(junctions).flatMap((row) =>
			Object.keys(row).filter((key) => !['since', 'students', 'waypoint'].includes(key))
		)
	];
	const small = Object.values(junctions).filter(({ students }) => students < CROWD);
	const sum = Object.values(room.counts).reduce((all, one) => all + one, 0);
	return [...ids, ...alerts, ...fields, ...small.map(String), ...(sum === room.students ? [] : ['a sum'])];
}

describe('[V2] a junction', () => {
	it('is told of from five students on, and no longer when they are fewer', () => {
		const room = classOn(MAP, SEVEN);
		for (const id of [11, 12, 13, 14]) missSix(room, id);
		expect(junctionsOf(room.progress())).toEqual([]);
		missSix(room, 15);
		const since = room.now();
		expect(junctionsOf(room.progress())).toEqual([{ waypoint: 'one', students: 5, since }]);
		room.teacher({ type: 'answerAlert', alert: room.alerts(11)[0]?.id ?? '', action: 'helped' });
		expect(junctionsOf(room.progress())).toEqual([]);
	});

	it('keeps its beginning while there is a crowd, whoever makes it', () => {
		const room = classOn(MAP, SEVEN);
		for (const id of [11, 12, 13, 14, 15]) missSix(room, id);
		const since = room.now();
		room.wait(4 * MINUTE);
		missSix(room, 16);
		room.teacher({ type: 'answerAlert', alert: room.alerts(11)[0]?.id ?? '', action: 'helped' });
		expect(junctionsOf(room.progress())).toEqual([{ waypoint: 'one', students: 5, since }]);
	});

	it('is worth a word once it has lasted five minutes; the fullest comes first', () => {
		const now = 100 * MINUTE;
		const junction = (waypoint: string, students: number, minutes: number): JunctionRow => ({
			waypoint,
			students,
			since: now - minutes * MINUTE
		});
		const pick = (...junctions: JunctionRow[]) => busiestJunction(junctions, now)?.waypoint;
		expect(pick(junction('a', 9, 4.9))).toBeUndefined();
		expect(pick(junction('a', 9, 4.9), junction('b', 5, 5))).toBe('b');
		expect(pick(junction('a', 5, 6), junction('b', 6, 5))).toBe('b');
		expect(pick(junction('b', 5, 6), junction('a', 5, 6), junction('c', 5, 7))).toBe('c');
	});
});

describe('[V3] the trend', () => {
	const needing = (progress: Progress): TrendRow => rowsOf(progress).trend;

	it('says how many needed help at the end of each minute since the lesson began', () => {
		const room = classOn(MAP, SEVEN);
		const start = room.now();
		room.student(11, { type: 'raiseHand' });
		room.wait(MINUTE);
		room.student(12, { type: 'raiseHand' });
		room.student(13, { type: 'raiseHand' });
		room.student(13, { type: 'lowerHand' });
		room.wait(2 * MINUTE);
		room.student(11, { type: 'lowerHand' });
		room.wait(MINUTE);
		expect(trendOf(needing(room.progress()), start, room.now())).toEqual([1, 2, 2, 1, 1]);
	});

	it('forgets what is older than half an hour, and starts anew with a lesson', () => {
		const room = classOn(MAP, SEVEN);
		const start = room.now();
		for (let n = 0; n < 50; n++) {
			room.student(11, { type: n % 2 === 0 ? 'raiseHand' : 'lowerHand' });
			room.wait(MINUTE);
		}
		expect(needing(room.progress()).needing.length).toBeLessThanOrEqual(31);
		expect(trendOf(needing(room.progress()), start, room.now())).toHaveLength(30);
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 45 });
		expect(trendOf(needing(room.progress()), room.now(), room.now())).toEqual([0]);
	});

	it('counts a student once, and not for being parked', () => {
		const room = classOn(MAP, SEVEN);
		missSix(room, 11);
		room.student(11, { type: 'raiseHand' });
		room.wait(5 * MINUTE);
		for (const id of SEVEN.slice(1, 6)) room.student(id, { type: 'startWaypoint', waypoint: 'one' });
		room.system({ type: 'tick' });
		expect(room.kinds(17)).toEqual(['parked']);
		const [start, now] = [room.progress().lesson?.startedAt ?? 0, room.now()];
		expect(trendOf(needing(room.progress()), start, now).at(-1)).toBe(1);
	});
});
