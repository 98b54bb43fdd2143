// One student's own route as keyed rows: this student alone, never anybody else.
import { destinationOf, minutesLeft, reachedOnWay, routeOf } from '../routing.ts';
import { isTold } from '../alerts.ts';
import { levelOf } from '../mastery/level.ts';
import { hasItems, offerAt } from '../offer.ts';
import { etaFrom } from '../pace/eta-row.ts';
import { etaBasis } from '../pace/lessons-ahead.ts';
import { paceOf } from '../pace/standing-by-plan.ts';
import type { Progress } from '../progress.ts';
import type { Piece } from '../evidence.ts';
import type { StudentId, WaypointId } from '../ids.ts';
import type { Cell, Student } from '../student.ts';
import { whyMastery } from '../why/mastery.ts';
import { wayRow } from './way.ts';
import type { HandRow, ItemRow, MeRow, NoticeRow, OffScreenRow, SaidRow, WaypointRow } from './row-types.ts';
import { lessonRow, linksRow, mendingResource, missingBehind, triesBehind, tryRow, type Rows } from './shown.ts';

const TRIES = 5;

/** Every row of one student's route. */
export function routeRows(progress: Progress, id: StudentId): Rows {
	const student = progress.students.get(id);
	if (!student) return classRows(progress);
	const evidence = student.cells.flatMap((cell, index) => (cell ? [waypointEntry(progress, cell, index)] : []));
	return [...classRows(progress), ['me', meRow(progress, student)], ...evidence];
}

/** The same for every student of the class. */
const classRows = (progress: Progress): Rows => [
	['lesson', lessonRow(progress)],
	['links', linksRow(progress)]
];

/** The rows a draft touched for this student. */
export function routeChanges(progress: Progress, id: StudentId): { upserts: Rows; removes: string[] } {
	const { touched } = progress;
	const upserts: Rows = touched.lesson ? classRows(progress) : [];
	const waypoints = touched.students.get(id);
	const student = progress.students.get(id);
	if (!waypoints) return { upserts, removes: [] };
	if (!student) return { upserts, removes: ['me', ...progress.map.waypoints.map(({ id }) => `waypoint:${id}`)] };
	for (const index of waypoints) {
		const cell = student.cells[index];
		if (cell) upserts.push(waypointEntry(progress, cell, index));
	}
	upserts.push(['me', meRow(progress, student)]);
	return { upserts, removes: [] };
}

export function meRow(progress: Progress, student: Student): MeRow {
	const { map } = progress;
	const route = routeOf(progress, student);
	const { ahead, alternatives } = route;
	const destination = destinationOf(progress, student);
	const idOf = (index: number): WaypointId => map.waypoints[index]?.id ?? '';
	const next = ahead[0];
	const reached = reachedOnWay(progress, student);
	const basis = etaBasis(progress, student);
	return {
		destination: idOf(destination),
		current: student.current === null ? null : idOf(student.current),
		next: next === undefined ? null : idOf(next),
		minutes: next === undefined ? null : Math.ceil(minutesLeft(map, student, next)),
		route: ahead.map(idOf),
		alternatives: alternatives.map(idOf),
		reached,
		arrived: ahead.length === 0,
		item: itemRow(progress, student),
		hand: handRow(progress, student),
		notice: noticeRow(progress, student),
		way: wayRow(progress, student, route),
		offScreen: offScreenRow(progress, student),
		helps: student.helps,
		helpWanted: progress.jams.find(({ gathered }) => gathered?.helper === student.id)?.waypoint ?? null,
		rule: progress.rule.rule,
		eta: basis && etaFrom(basis, ahead.length),
		etaBasis: basis,
		pace: paceOf(progress, student, ahead, reached),
		works: Object.entries(student.works).map(([index, work]) => ({ ...work, waypoint: idOf(Number(index)) }))
	};
}

function itemRow({ map }: Progress, student: Student): ItemRow | null {
	const index = student.current;
	if (index === null || !hasItems(map, index)) return null;
	const cell = student.cells[index];
	return {
		waypoint: map.waypoints[index]?.id ?? '',
		...offerAt(map, student, index),
		tries: cell?.working.answers.length ?? 0,
		hints: cell?.working.hints ?? 0,
		number: cell?.attempts ?? 0,
		answers: cell?.working.answers ?? []
	};
}

function handRow(progress: Progress, student: Student): HandRow | null {
	for (const id of student.alerts) {
		const alert = progress.alerts.get(id);
		if (alert?.kind === 'hand') return { alert: id, since: alert.raisedAt, coming: alert.state === 'going' };
	}
	return null;
}

function offScreenRow({ jams }: Progress, { id, offScreen }: Student): OffScreenRow | null {
	if (!offScreen) return null;
	const { way, until, by } = offScreen;
	const gathered = way === 'group' ? jams.find((jam) => jam.gathered?.students.includes(id))?.gathered : null;
	return { way, until, own: by === id, group: gathered?.students.length ?? null };
}

/** The newest alert that a student is told about; the other kinds are for the teacher alone. */
function noticeRow(progress: Progress, student: Student): NoticeRow | null {
	const alert = student.alerts.map((id) => progress.alerts.get(id)).findLast((one) => one && isTold(one.kind));
	if (!alert) return null;
	const index = progress.map.indexOf.get(alert.waypoint ?? '') ?? -1;
	return {
		alert: alert.id,
		kind: alert.kind,
		waypoint: alert.waypoint,
		evidence: alert.evidence,
		tries: triesBehind(alert, student, index),
		resource: mendingResource(progress, alert),
		missing: missingBehind(progress, student, alert),
		response: alert.response,
		coming: alert.state === 'going'
	};
}

function waypointEntry(progress: Progress, cell: Cell, index: number): [string, WaypointRow] {
	const id = progress.map.waypoints[index]?.id ?? '';
	const row: WaypointRow = {
		id,
		level: levelAt(cell),
		mastery: cell.mastery,
		reached: cell.reached,
		reachedAt: cell.reachedAt,
		attempts: cell.attempts,
		unassisted: cell.unassisted,
		lastAt: cell.lastAt,
		tries: cell.tries.slice(-TRIES).map(tryRow),
		usedAt: cell.usedAt ?? cell.carried?.usedAt ?? null,
		said: saidIn(cell.evidence),
		why: whyMastery(progress, cell, index)
	};
	return [`waypoint:${id}`, row];
}

/** [M2] Evidence of an earlier class is the student's own; what classmates did is not. */
function levelAt({ mastery, attempts, judged, carried, declared, reached }: Cell) {
	return levelOf(mastery, attempts + judged + (carried?.attempts ?? 0) + (declared ? 1 : 0), reached);
}

/** What people said, among all the answers. */
function saidIn(evidence: readonly Piece[]): SaidRow[] {
	const rows: SaidRow[] = [];
	for (const piece of evidence) {
		if (piece.what === 'answer') continue;
		const { void: voided, ...said } = piece;
		rows.push({ ...said, void: voided?.reason ?? null });
	}
	return rows;
}
