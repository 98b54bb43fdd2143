// Recorded attempts as lessons: made-up classes of 30, everybody's rows by time, every command through `decide` with the
// class's own time. A lesson is each stretch of 3,000 seconds with work in it; a student is there from their first row in
// it to their last. What is raised is what the product raises, kind by kind.
import { compileMap, type CompiledMap } from '#lib/domain/compiled-map.ts';
import { ALERT_ORDER, type AlertKind } from '#lib/domain/alerts.ts';
import type { Command } from '#lib/domain/commands.ts';
import { decide } from '#lib/domain/decide.ts';
import { nextDue } from '#lib/domain/decide-classroom.ts';
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import { draftOf, initialState, type Progress } from '#lib/domain/progress.ts';
import { nothingTouched } from '#lib/domain/touched.ts';
import { workMap } from '../replay/work-map.ts';
import type { Attempt } from './attempts.ts';
import { rounded, share } from './measures.ts';
import type { Figures } from './model-figures.ts';

const LESSON_MINUTES = 50;
const LESSON = LESSON_MINUTES * 60_000;
const HOUR = 3_600_000;
/** The time on an item that a device would have told is not recorded: the pause before it stands for it. */
const LONGEST_MS = 10 * 60_000;

type Timed = Attempt & { at: Millis };
const isTimed = (attempt: Attempt): attempt is Timed => attempt.at !== null;
type Lessons = { raised: readonly AlertKind[]; pushed: number; studentMs: number; lessonMs: number };

/** null without times. Numbers an hour: by kind for one student, and pushed for one class. */
export function lessonFigures(
	attempts: readonly Attempt[],
	classes: readonly Attempt[][]
): { alerts_per_student_hour: Figures | null; pushed_per_class_hour: number | null } {
	if (attempts.every(({ at }) => at === null)) return { alerts_per_student_hour: null, pushed_per_class_hour: null };
	const { map: source, answerTo } = workMap(
		attempts.map(({ row }) => row),
		'recorded',
		1,
		'Recorded'
	);
	const compiled = compileMap(source);
	if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
	const all = classes.map((rows) => runLessons(compiled.map, rows.filter(isTimed), answerTo));
	const sum = (of: (one: Lessons) => number) => all.reduce((total, one) => total + of(one), 0);
	const hours = sum(({ studentMs }) => studentMs) / HOUR;
	const raised = all.flatMap((one) => one.raised);
	const perHour = ALERT_ORDER.map((kind): [string, number | null] => {
		const count = raised.filter((one) => one === kind).length;
		return [kind, rounded(share(count, hours))];
	});
	const classHours = sum(({ lessonMs }) => lessonMs) / HOUR;
	return {
		alerts_per_student_hour: Object.fromEntries(perHour),
		pushed_per_class_hour: rounded(
			share(
				sum(({ pushed }) => pushed),
				classHours
			)
		)
	};
}

function runLessons(map: CompiledMap, rows: Timed[], answerTo: ReturnType<typeof workMap>['answerTo']): Lessons {
	const room = createRoom(map);
	let [studentMs, lessonMs] = [0, 0];
	for (let from = 0; from < rows.length;) {
		const number = lessonOf(rows[from]);
		let to = from;
		while (to < rows.length && lessonOf(rows[to]) === number) to++;
		const lesson = rows.slice(from, to);
		playLesson(room, lesson, number * LESSON, answerTo);
		studentMs += timeOf(lesson);
		lessonMs += LESSON;
		from = to;
	}
	return { ...room.told(), studentMs, lessonMs };
}

const lessonOf = (row: Timed | undefined): number => Math.floor((row?.at ?? 0) / LESSON);

/** From each student's first row to the last, together. */
function timeOf(lesson: readonly Timed[]): number {
	const first = new Map<number, Millis>();
	const last = new Map<number, Millis>();
	for (const { student, at } of lesson) {
		if (!first.has(student)) first.set(student, at);
		last.set(student, at);
	}
	return [...last].reduce((sum, [student, at]) => sum + at - (first.get(student) ?? at), 0);
}

function playLesson(
	room: ReturnType<typeof createRoom>,
	lesson: readonly Timed[],
	startsAt: Millis,
	answerTo: ReturnType<typeof workMap>['answerTo']
): void {
	const lastOf = new Map(lesson.map((row): [number, Timed] => [row.student, row]));
	const before = new Map<number, Millis>();
	room.ask({ type: 'startLesson', minutes: LESSON_MINUTES }, startsAt);
	for (const attempt of lesson) {
		const { student, at, row } = attempt;
		const id = student + 1;
		room.ticksUntil(at);
		if (!before.has(student)) {
			room.ask({ type: 'enrolStudents', students: [id] }, at);
			room.ask({ type: 'signalRegained', student: id }, at);
		}
		const ms = Math.min(at - (before.get(student) ?? at), LONGEST_MS);
		before.set(student, at);
		room.ask({ type: 'submitAnswer', ...answerTo(row), ms }, at, id);
		if (lastOf.get(student) === attempt) room.ask({ type: 'signalLost', students: [id] }, at);
	}
	room.ticksUntil(startsAt + LESSON);
}

/** A classroom on one draft that is never dropped. */
function createRoom(map: CompiledMap) {
	const draft: Progress = draftOf(initialState(map));
	const raised: AlertKind[] = [];
	let pushed = 0;
	let now = 0;

	function ask(command: Command, at: Millis, student: StudentId | null = null): void {
		now = at;
		if (command.type === 'startLesson') draft.touched = nothingTouched();
		const decided = decide(draft, command, { now, actor: student, student });
		if ('refusal' in decided) throw new Error(`${command.type}: ${decided.refusal.code}`);
		for (const event of decided.events) {
			if (event.type === 'alertRaised') raised.push(event.payload.kind);
			if ((event.type === 'alertRaised' || event.type === 'jamRaised') && event.payload.pushed) pushed++;
		}
	}

	return {
		told: () => ({ raised, pushed }),
		ask,
		/** Looks at the classroom whenever it asks to be looked at. */
		ticksUntil(at: Millis): void {
			for (let due = nextDue(draft, now); due !== null && due <= at; due = nextDue(draft, now)) {
				ask({ type: 'tick' }, Math.max(due, now + 1));
			}
		}
	};
}
