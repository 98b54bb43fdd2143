// Sees class jams: at least three students, and a fifth of those present, held up at one place within ten minutes; until
// it is under half of that share. What they have in common makes it a suggestion. Rules [A21], [A22].
import { ALERT_ORDER, isHeld, type Alert } from './alerts.ts';
import { emit, type Decision } from './decision.ts';
import type { Millis, StudentId, WaypointId } from './ids.ts';
import type { Jam, JamClearReason, JamEvidence } from './jam.ts';
import { isWatching, type Progress } from './progress.ts';
import { mayPushJam } from './push.ts';
import type { Student } from './student.ts';

const WITHIN = 10 * 60_000;
/** What is shared by so many of them is worth naming. */
const HALF = 0.5;

/** After anything that may have held somebody up, or set them going. */
export function watchJams(decision: Decision): void {
	for (const jam of decision.draft.jams) if (isOver(decision.draft, jam)) clearJam(decision, jam, 'recovered');
	if (isWatching(decision.draft)) raiseJams(decision);
}

export const clearJam = (decision: Decision, jam: Jam, because: JamClearReason): void =>
	emit(decision, 'jamCleared', null, { jam: jam.id, because });

/** [A22] */
function isOver(progress: Progress, { waypoint, gathered }: Jam): boolean {
	const share = progress.thresholds.values.jamShare / 2 / 100;
	const held = heldUp(progress, waypoint).length;
	return gathered === null && (held === 0 || held < share * presentIn(progress));
}

function raiseJams(decision: Decision): void {
	const { draft, now } = decision;
	const { jamStudents, jamShare } = draft.thresholds.values;
	if (draft.alerts.size < jamStudents) return;
	for (const waypoint of placesOf(draft)) {
		const recent = heldUp(draft, waypoint).filter(({ raisedAt }) => now - raisedAt <= WITHIN);
		const of = presentIn(draft);
		if (recent.length < jamStudents || recent.length * 100 < jamShare * of) continue;
		if (draft.jams.some((jam) => jam.waypoint === waypoint) || (draft.jamQuietUntil[waypoint] ?? 0) > now) continue;
		const evidence = { ...evidenceOf(draft, waypoint, of), recent: recent.length };
		const pushed = mayPushJam(draft, waypoint, now);
		emit(decision, 'jamRaised', null, { jam: `j${draft.jamCount + 1}`, waypoint, evidence, pushed });
	}
}

function placesOf({ alerts }: Progress): Set<WaypointId> {
	const places = new Set<WaypointId>();
	for (const { kind, waypoint } of alerts.values()) if (waypoint !== null && isHeld(kind)) places.add(waypoint);
	return places;
}

/** Here, or only just without a signal. */
const isPresent = ({ presence, awaySince }: Student): boolean => presence !== 'off' && awaySince === null;

function presentIn({ students }: Progress): number {
	let present = 0;
	for (const student of students.values()) if (isPresent(student)) present++;
	return present;
}

/** Each student once, by their first alert there, longest first. */
function heldUp({ alerts, students }: Progress, waypoint: WaypointId): { student: StudentId; raisedAt: Millis }[] {
	const first = new Map<StudentId, Millis>();
	for (const alert of alerts.values()) {
		const student = students.get(alert.studentId);
		if (alert.waypoint !== waypoint || !isHeld(alert.kind) || !student || !isPresent(student)) continue;
		first.set(alert.studentId, Math.min(alert.raisedAt, first.get(alert.studentId) ?? alert.raisedAt));
	}
	return [...first]
		.map(([student, raisedAt]) => ({ student, raisedAt }))
		.sort((a, b) => a.raisedAt - b.raisedAt || a.student - b.student);
}

/** What is said of a student held up there: the most pressing of their open alerts at that place. */
export function heldAlertOf({ alerts }: Progress, student: Student, waypoint: WaypointId): Alert | null {
	const here = student.alerts.flatMap((id) => alerts.get(id) ?? []).filter((one) => one.waypoint === waypoint);
	const held = here.filter(({ kind }) => isHeld(kind));
	return held.sort((a, b) => ALERT_ORDER.indexOf(a.kind) - ALERT_ORDER.indexOf(b.kind))[0] ?? null;
}

/** As it is now: who, what they share, who may help. */
export function evidenceOf(progress: Progress, waypoint: WaypointId, of = presentIn(progress)): JamEvidence {
	const students = heldUp(progress, waypoint).map(({ student }) => student);
	const index = progress.map.indexOf.get(waypoint) ?? -1;
	const shared = (namesOf: (student: Student) => string[]) =>
		mostShared(students.map((id) => namesOf(progress.students.get(id)!)));
	return {
		students,
		of,
		misconception: shared((student) => mistakesOf(student, index)),
		prerequisite: shared((student) => missingFor(progress, student, waypoint)),
		helper: helperFor(progress, index)
	};
}

const mistakesOf = ({ cells }: Student, index: number): string[] =>
	(cells[index]?.tries ?? []).flatMap(({ correct, misconception }) =>
		!correct && misconception !== null ? [misconception] : []
	);

const missingFor = ({ alerts }: Progress, student: Student, waypoint: WaypointId): string[] =>
	student.alerts.flatMap((id) => {
		const alert = alerts.get(id);
		return alert?.waypoint === waypoint ? missingIn(alert) : [];
	});

function missingIn({ evidence }: Alert): string[] {
	if ('prerequisite' in evidence) return [evidence.prerequisite];
	return 'weakest' in evidence && evidence.weakest !== null ? [evidence.weakest] : [];
}

/** What at least half of them, and two, have; ties to the first name. */
function mostShared(lists: string[][]): string | null {
	const counts = new Map<string, number>();
	for (const names of lists) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
	const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	return most && most[1] >= 2 && most[1] >= lists.length * HALF ? most[0] : null;
}

/** Offered to help, has reached the place and needs nothing now: whoever knows it best. */
function helperFor({ students }: Progress, index: number): StudentId | null {
	const [best] = [...students.values()]
		.filter((one) => one.helps && one.presence === 'on' && isPresent(one) && !one.offScreen && one.alerts.length === 0)
		.filter(({ cells }) => cells[index]?.reached)
		.sort((a, b) => (b.cells[index]?.mastery ?? 0) - (a.cells[index]?.mastery ?? 0) || a.id - b.id);
	return best?.id ?? null;
}
