// The teacher's board as keyed rows. Ids only: names travel by the people channel.
import type { Alert } from '../alerts.ts';
import { guestOf, type Guest } from '../guests.ts';
import type { Intervention } from '../intervention.ts';
import type { Jam } from '../jam.ts';
import { evidenceOf } from '../jams.ts';
import { etaOf } from '../pace/lessons-ahead.ts';
import { SCHOOL_WEEK } from '../pace/plan.ts';
import { lineOf } from '../pace/standing-by-plan.ts';
import type { Progress } from '../progress.ts';
import { doingWellBy } from '../recent.ts';
import { countAhead } from '../routing.ts';
import type { Student } from '../student.ts';
import { screenRow } from './display.ts';
import { offersOf } from '../verdicts.ts';
import type { ActionRow, AlertRow, CalendarRow, GuestRow, JamRow, SettingsRow, StudentRow } from './row-types.ts';
import {
	askedAt,
	lessonRow,
	linksRow,
	mendingResource,
	missingBehind,
	resourceFor,
	triesBehind,
	type Rows
} from './shown.ts';
import { standingOf } from './standing.ts';
import { DOTS, stripOf } from './strip.ts';
import { classWayRow, detourRow, tripRow } from './way.ts';
import type { ToReadRow } from './work-row.ts';

/** Every row of the board. */
export function boardRows(progress: Progress): Rows {
	return [
		['lesson', lessonRow(progress)],
		['calendar', calendarRow(progress)],
		['display', screenRow(progress)],
		['way', classWayRow(progress)],
		['links', linksRow(progress)],
		['settings', settingsRow(progress)],
		...progress.jams.map((one): Rows[number] => [`jam:${one.id}`, jamRow(progress, one)]),
		...[...progress.students.values()].map((one): Rows[number] => [`student:${one.id}`, studentRow(progress, one)]),
		...[...progress.alerts.values()].map((one): Rows[number] => [`alert:${one.id}`, alertRow(progress, one)]),
		...[...progress.interventions.values()].map((one): Rows[number] => [`action:${one.id}`, actionRow(one)]),
		...progress.guests.map((one): Rows[number] => [`guest:${one.id}`, guestRow(one)])
	];
}

/** The rows a draft touched, and the keys of those that are gone. */
export function boardChanges(progress: Progress): { upserts: Rows; removes: string[] } {
	const { touched } = progress;
	const upserts: Rows = touched.lesson
		? [
				['lesson', lessonRow(progress)],
				['calendar', calendarRow(progress)],
				['display', screenRow(progress)],
				['way', classWayRow(progress)],
				['links', linksRow(progress)]
			]
		: [];
	if (touched.settings) upserts.push(['settings', settingsRow(progress)]);
	const removes: string[] = [];
	const put = <Key, Value>(name: string, key: Key, value: Value | undefined, row: (value: Value) => object) => {
		if (value === undefined) removes.push(`${name}:${String(key)}`);
		else upserts.push([`${name}:${String(key)}`, row(value)]);
	};
	for (const id of touched.students.keys()) {
		const student = progress.students.get(id);
		put('student', id, student, (one) => studentRow(progress, one));
		// A card shows the student's newest outcomes, so it is told of them too.
		for (const alert of student?.alerts ?? []) touched.alerts.add(alert);
	}
	for (const id of touched.alerts) put('alert', id, progress.alerts.get(id), (one) => alertRow(progress, one));
	// Who is held up at a jam changes with the alerts there.
	if (touched.alerts.size > 0) for (const { id } of progress.jams) touched.jams.add(id);
	const jamOf = (id: string) => progress.jams.find((jam) => jam.id === id);
	for (const id of touched.jams) put('jam', id, jamOf(id), (one) => jamRow(progress, one));
	for (const id of touched.interventions) put('action', id, progress.interventions.get(id), actionRow);
	for (const id of touched.guests) put('guest', id, guestOf(progress.guests, id), guestRow);
	return { upserts, removes };
}

const calendarRow = ({ calendar, day }: Progress): CalendarRow => ({
	...(calendar ?? { weekdays: SCHOOL_WEEK, due: null, holidays: [] }),
	set: calendar !== null,
	today: day
});

function studentRow(progress: Progress, student: Student): StudentRow {
	const standing = standingOf(progress, student);
	const ahead = countAhead(progress, student);
	return {
		id: student.id,
		seat: student.seat,
		...standing,
		total: standing.reached + ahead,
		dots: student.outcomes.slice(-DOTS),
		detour: detourRow(progress, student),
		learns: student.way.learns,
		trip: tripRow(progress, student),
		eta: etaOf(progress, student, ahead),
		pace: lineOf(progress, student, ahead, standing.reached),
		visitedAt: student.visitedAt,
		daysAway: student.daysAway,
		doingWell: doingWellBy(student.recent),
		helps: student.helps,
		supports: student.supports,
		toRead: toReadOf(progress, student)
	};
}

function toReadOf({ map }: Progress, { works }: Student): ToReadRow[] {
	return Object.entries(works).flatMap(([index, { state, text, since, opened }]) => {
		const waypoint = map.waypoints[Number(index)]?.id ?? '';
		return state === 'waiting' ? [{ waypoint, text, since, opened }] : [];
	});
}

function alertRow(progress: Progress, alert: Alert): AlertRow {
	const student = progress.students.get(alert.studentId);
	const index = progress.map.indexOf.get(alert.waypoint ?? '') ?? -1;
	return {
		id: alert.id,
		kind: alert.kind,
		student: alert.studentId,
		waypoint: alert.waypoint,
		raisedAt: alert.raisedAt,
		evidence: alert.evidence,
		pushed: alert.pushed,
		asked: askedAt(progress, alert),
		tries: student ? triesBehind(alert, student, index) : [],
		hints: student?.cells[index]?.hints ?? 0,
		dots: student ? stripOf(alert.kind, student, student.cells[index]) : [],
		state: alert.state,
		intervention: alert.intervention,
		snoozedUntil: alert.snoozedUntil,
		response: alert.response,
		resource: mendingResource(progress, alert),
		missing: student ? missingBehind(progress, student, alert) : null,
		visitedAt: student?.visitedAt ?? null
	};
}

const settingsRow = ({ thresholds, verdicts, rule }: Progress): SettingsRow => ({
	thresholds,
	rule,
	offers: offersOf(verdicts, thresholds.values)
});

function jamRow(progress: Progress, { id, waypoint, raisedAt, pushed, gathered, evidence: raised }: Jam): JamRow {
	const evidence = evidenceOf(progress, waypoint);
	const resource = resourceFor(progress, waypoint, evidence.misconception);
	const raisedOn = { recent: raised.recent ?? raised.students.length, of: raised.of };
	return { id, waypoint, raisedAt, pushed, ...evidence, resource, raisedOn, gathered };
}

const guestRow = ({ id, watchingSince, offeredAt }: Guest): GuestRow => ({ id, watchingSince, offeredAt });

const actionRow = ({ id, number, at, by, action, alert, jam, undone, attempts, backAt }: Intervention): ActionRow => ({
	id,
	number,
	at,
	by,
	action,
	alertKind: alert.kind,
	student: alert.studentId,
	jam: jam?.id ?? null,
	undone,
	attempts,
	backAt
});
