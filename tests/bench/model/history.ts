// Weeks of a class's work, made with the model itself: what was asked, and the events it led to. The same every time.
import type { Command, StudentCommand } from '#lib/domain/commands.ts';
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import { decide } from '#lib/domain/decide.ts';
import type { Asked } from '#lib/domain/decision.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import { offerAt } from '#lib/domain/offer.ts';
import { draftOf, initialState, settled } from '#lib/domain/progress.ts';
import { routeOf } from '#lib/domain/routing.ts';
import type { Student } from '#lib/domain/student.ts';
import { answerTo } from '../../../src/cli/simulate/answers.ts';
import { chance, type Chance } from '../../../src/cli/simulate/chance.ts';

export type Step = { command: Command; asked: Asked };
export type ClassHistory = { map: CompiledMap; steps: Step[]; events: ClassroomEvent[] };

const DAY = 24 * 3600_000;
const LESSON_MINUTES = 50;
/** Between two deeds of one student, about. */
const EVERY = 25_000;
const FIRST_DAY = Date.UTC(2026, 0, 5, 9);

export function classHistory(map: CompiledMap, students: number, wanted: number): ClassHistory {
	const ids = Array.from({ length: students }, (_, index) => index + 1);
	const dice = chance(11);
	const steps: Step[] = [];
	const events: ClassroomEvent[] = [];
	let progress = initialState(map);

	function ask(command: Command, now: Millis, student: StudentId | null = null): void {
		const asked = { now, actor: student, student };
		const draft = draftOf(progress);
		const decided = decide(draft, command, asked);
		if ('refusal' in decided) throw new Error(`${command.type}: ${decided.refusal.code}`);
		progress = settled(draft);
		steps.push({ command, asked });
		events.push(...decided.events);
	}

	ask({ type: 'enrolStudents', students: ids }, FIRST_DAY);
	for (let day = 0; events.length < wanted; day++) {
		const from = FIRST_DAY + day * DAY;
		ask({ type: 'startLesson', minutes: LESSON_MINUTES }, from);
		for (const id of ids) ask({ type: 'signalRegained', student: id }, from);
		for (let now = from; now < from + LESSON_MINUTES * 60_000 && events.length < wanted; now += EVERY / students) {
			const student = progress.students.get(dice.pick(ids));
			const command = student && nextDeed(map, student, dice);
			if (student && command) ask(command, Math.round(now), student.id);
		}
		ask({ type: 'endLesson' }, from + LESSON_MINUTES * 60_000);
	}
	return { map, steps, events: events.slice(0, wanted) };
}

function nextDeed(map: CompiledMap, student: Student, dice: Chance): StudentCommand | null {
	const index = student.current ?? routeOf({ map, destination: map.destination }, student).ahead[0] ?? map.destination;
	const waypoint = map.waypoints[index]?.id ?? '';
	if (student.current === null) return { type: 'startWaypoint', waypoint };
	const { answers, hints } = student.cells[index]?.working ?? { answers: [], hints: 0 };
	const item = { waypoint, ...offerAt(map, student, index) };
	if (answers.length > hints && hints === 0 && dice.one(0.4)) return { type: 'showHint', ...item };
	const strength = 0.55 + (0.4 * ((student.id * 7) % 10)) / 10;
	const right = dice.one(answers.length > 0 ? 0.9 : strength);
	const answer =
		answerTo({ ...item, answers }, right ? 'right' : 'wrong', dice) ?? answerTo({ ...item, answers }, 'right', dice);
	return answer && { type: 'submitAnswer', ...item, answer, ms: dice.around(EVERY) };
}
