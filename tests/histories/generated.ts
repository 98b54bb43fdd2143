// Histories as chance makes them: single commands of every kind, what many do at once, and scenes that lead to what is
// rare. Several tests share them.
import fc from 'fast-check';
import { STUDENT_COMMANDS, TEACHER_COMMANDS, type Command } from '#lib/domain/commands.ts';
import { decide } from '#lib/domain/decide.ts';
import type { Asked } from '#lib/domain/decision.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import type { TextId } from '#lib/domain/ids.ts';
import { draftOf, initialState, settled, type Progress } from '#lib/domain/progress.ts';
import { compiled, DAY, MORNING } from './class.ts';
import { hands, jams, scene, streak, together, wait, written } from './scenes.ts';
import { commandIn } from './single-commands.ts';
import { asItStands, CROWDED, map, STUDENTS, TEACHER, type Step } from './small-class.ts';

export type Seen = { progress: Progress; log: ClassroomEvent[] };

/** Where the words of the n-th command are. Nothing else looks like it. */
const textOf = (n: number): TextId => `words-${n}-`;
const TEACHERS: ReadonlySet<string> = new Set(TEACHER_COMMANDS);
const STUDENTS_OWN: ReadonlySet<string> = new Set(STUDENT_COMMANDS);

const PLACE = fc.integer({ min: 0, max: 7 });
const single = (students: readonly number[]): fc.Arbitrary<Step> =>
	fc.record({ commands: commandIn(students).map((one) => [one]), by: PLACE.map((place) => [place]), wait });

const alone = (step: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> => step.map((one) => [one]);

export const history = fc.array(single(STUDENTS), { minLength: 5, maxLength: 80 });
/** Long stretches of being right or wrong, and scenes, between everything else. */
export const troubledHistory = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: alone(streak(STUDENTS)) },
			{ weight: 6, arbitrary: alone(single(STUDENTS)) },
			{ weight: 1, arbitrary: alone(written(STUDENTS)) },
			{ weight: 3, arbitrary: scene(STUDENTS) }
		),
		{ minLength: 10, maxLength: 45, size: 'max' }
	)
	.map((parts) => parts.flat());
export const crowdedHistory = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: alone(single(CROWDED)) },
			{ weight: 3, arbitrary: alone(together) },
			{ weight: 1, arbitrary: alone(written(CROWDED)) },
			{ weight: 1, arbitrary: alone(hands) },
			{ weight: 1, arbitrary: jams(CROWDED) }
		),
		{ minLength: 5, maxLength: 60 }
	)
	.map((parts) => parts.flat());

/** Runs a history, one draft a command as a classroom does, and shows every committed step to `look`. */
export function run(steps: Step[], look: (seen: Seen) => void = () => {}, students = STUDENTS): Seen {
	let progress = initialState(compiled(map));
	let now = MORNING;
	const log: ClassroomEvent[] = [];
	let asked = 0;
	const carryOut = (one: Command, student: number) => {
		const draft = draftOf(progress);
		const decided = decide(draft, asItStands(progress, one), {
			...{ now, ...askedBy(one, student), day: Math.floor(now / DAY) },
			text: textOf(++asked)
		});
		if ('refusal' in decided || decided.events.length === 0) return;
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

/** Students ask for themselves; whatever else is asked is the teacher's, or the server's. */
function askedBy({ type }: Command, student: number): Pick<Asked, 'actor' | 'student'> {
	if (TEACHERS.has(type)) return { actor: TEACHER, student: null };
	return STUDENTS_OWN.has(type) ? { actor: student, student } : { actor: null, student: null };
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
