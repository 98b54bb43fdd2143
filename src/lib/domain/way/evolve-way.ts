// What an event means for a student's way. Runs after the event's own meaning; never refuses.
import { wayTo, type CompiledMap } from '../compiled-map.ts';
import type { ClassroomEvent, EventOf } from '../events.ts';
import { TEACHERS_LINK } from '../link.ts';
import { own, type Progress } from '../progress.ts';
import type { Student } from '../student.ts';
import { touch } from '../touched.ts';
import { checkUpsHeld } from './check-ups.ts';
import { tallied } from './tally.ts';
import type { Way } from './way.ts';

export function evolveWay(draft: Progress, event: ClassroomEvent): void {
	if (event.studentId === null) return evolveClass(draft, event);
	const student = own(draft, event.studentId);
	if (!student) return;
	const changes = changesOf(draft, student, event);
	if (changes) student.way = { ...student.way, ...changes };
}

/** Where the class goes, every student's route may have to be told again. */
function evolveClass(draft: Progress, event: ClassroomEvent): void {
	if (event.type === 'linkSet') return setLink(draft, event);
	if (event.type !== 'destinationSet' && event.type !== 'focusSet') return;
	const index = draft.map.indexOf.get(event.payload.waypoint ?? '');
	if (event.type === 'focusSet') draft.focus = index ?? null;
	else draft.destination = index ?? draft.map.destination;
	draft.touched.lesson = true;
	for (const id of draft.students.keys()) touch(draft.touched, id);
}

/** [R14] Every student's screen has it among the ways to learn. */
function setLink(draft: Progress, { actor: by, payload: { waypoint, link } }: EventOf<'linkSet'>): void {
	const index = draft.map.indexOf.get(waypoint);
	if (index === undefined) return;
	const { [index]: _, ...others } = draft.links;
	draft.links = link ? { ...others, [index]: { ...link, by } } : others;
	draft.touched.lesson = true;
}

function changesOf(draft: Progress, student: Student, event: ClassroomEvent): Partial<Way> | null {
	const { way } = student;
	const { map } = draft;
	switch (event.type) {
		case 'destinationSet':
			return { destination: map.indexOf.get(event.payload.waypoint ?? '') ?? null };
		case 'waypointStarted':
			return { resumes: null, sent: null, result: null };
		case 'answerSubmitted':
			return afterAnswer(map, way, event);
		case 'resourceOpened': {
			const { waypoint, resource } = event.payload;
			if (resource === TEACHERS_LINK) return { learns: 'link' };
			const place = map.waypoints[map.indexOf.get(waypoint) ?? -1];
			return { learns: place?.resources.find(({ id }) => id === resource)?.kind ?? way.learns };
		}
		case 'detourStarted':
			return startDetour(draft, student, event);
		case 'detourEnded':
			return endDetour(student, event.payload);
		case 'sideTripStarted':
			return startSideTrip(draft, student, event);
		case 'sideTripEnded':
			return endSideTrip(student, event.payload);
		case 'quizStarted': {
			const { quiz: kind, waypoint, asks } = event.payload;
			const index = waypoint === null ? null : (map.indexOf.get(waypoint) ?? null);
			return { quiz: { kind, waypoint: index, asks, answers: [] }, result: null };
		}
		case 'quizAnswered':
			return answered(way, event);
		case 'quizEnded':
			return endQuiz(draft, student, event);
		default:
			return null;
	}
}

/** [R8] What a placement supposed ends with the first own wrong answer there, and so does what builds on it. */
function afterAnswer(map: CompiledMap, way: Way, { payload }: EventOf<'answerSubmitted'>): Partial<Way> | null {
	const index = map.indexOf.get(payload.waypoint) ?? -1;
	const isDoubted = !payload.correct && way.placed.includes(index);
	const isRead = way.result !== null && payload.quiz === undefined;
	if (!isDoubted && !isRead) return null;
	const holds = (placed: number) => !isDoubted || !wayTo(map.prerequisites, placed).has(index);
	return { placed: way.placed.filter(holds), result: isRead ? null : way.result };
}

function startDetour(draft: Progress, student: Student, event: EventOf<'detourStarted'>): Partial<Way> | null {
	const to = draft.map.indexOf.get(event.payload.to);
	const rejoins = draft.map.indexOf.get(event.payload.rejoins);
	if (to === undefined || rejoins === undefined) return null;
	const sent = event.payload.waits && student.current !== to ? to : null;
	if (sent === null) student.current = to;
	return { detour: { to, rejoins, by: event.payload.by, since: event.occurredAt }, resumes: null, sent };
}

/** Mended: the road goes on where the detour rejoins. Left: the student is back there at once, unless that waits. */
function endDetour(student: Student, { because, waits }: EventOf<'detourEnded'>['payload']): Partial<Way> | null {
	const { detour } = student.way;
	if (!detour) return null;
	const resumes = student.cells[detour.rejoins]?.reached ? null : detour.rejoins;
	if (because === 'mended') return { detour: null, resumes, sent: null };
	if (waits) return { detour: null, resumes, sent: student.current === resumes ? null : resumes };
	if (student.current === detour.to || student.current === null) student.current = detour.rejoins;
	return { detour: null, sent: null };
}

function startSideTrip(draft: Progress, student: Student, event: EventOf<'sideTripStarted'>): Partial<Way> | null {
	const waypoint = draft.map.indexOf.get(event.payload.waypoint);
	if (waypoint === undefined) return null;
	student.current = waypoint;
	const rejoins = draft.map.indexOf.get(event.payload.rejoins ?? '') ?? null;
	return { sideTrip: { waypoint, rejoins, since: event.occurredAt, until: event.payload.until } };
}

function endSideTrip(student: Student, { because, waits }: EventOf<'sideTripEnded'>['payload']): Partial<Way> | null {
	const { sideTrip } = student.way;
	if (!sideTrip) return null;
	if (waits) return { sideTrip: null };
	if (because === 'arrived') return { sideTrip: null, resumes: sideTrip.rejoins };
	if (student.current === sideTrip.waypoint) student.current = sideTrip.rejoins;
	return { sideTrip: null };
}

function answered({ quiz }: Way, { payload }: EventOf<'quizAnswered'>): Partial<Way> | null {
	if (!quiz) return null;
	const { quiz: _, next, ...asked } = payload;
	return { quiz: { ...quiz, answers: [...quiz.answers, asked], asks: next ?? quiz.asks } };
}

function endQuiz(draft: Progress, student: Student, event: EventOf<'quizEnded'>): Partial<Way> | null {
	const { way } = student;
	const { quiz } = way;
	if (!quiz) return null;
	// Whoever answered nothing has no result to read, and may begin again.
	if (quiz.answers.length === 0) return { quiz: null };
	const { passed, placed: names } = event.payload;
	const at = event.occurredAt;
	const placed = names.flatMap((name) => draft.map.indexOf.get(name) ?? []);
	const common = { quiz: null, result: { ...tallied(quiz), at, passed, placed: placed.length } };
	const { waypoint: index } = quiz;
	if (quiz.kind === 'placement') return { ...common, placed, placedOn: placedOn(draft, quiz.answers) };
	if (index === null) return common;
	if (quiz.kind === 'challenge') return passed ? common : { ...common, missedAt: { ...way.missedAt, [index]: at } };
	if (passed === null) return common;
	const before = checkUpsHeld(student, index)?.passed ?? 0;
	return { ...common, checkUps: { ...way.checkUps, [index]: { passed: passed ? before + 1 : 0, at, on: draft.day } } };
}

function placedOn({ map }: Progress, answers: readonly { waypoint: string; correct: boolean }[]): Way['placedOn'] {
	const on: Way['placedOn'] = {};
	for (const { waypoint, correct } of answers) {
		const index = map.indexOf.get(waypoint);
		if (index === undefined) continue;
		const { right, asked } = on[index] ?? { right: 0, asked: 0 };
		on[index] = { right: right + (correct ? 1 : 0), asked: asked + 1 };
	}
	return on;
}
