// What one seat says at a glance, and how many seats say it. Decides no alert: it only reads what the row holds.
import type { MarkKind } from '../alerts.ts';
import type { Millis } from '../ids.ts';
import type { LessonRow, StudentRow } from './row-types.ts';

/** In the order of the count strip: the first three ask for the teacher, the others are calm. */
export const SEAT_STATUSES = [
	'hand',
	'wrongTurn',
	'jam',
	'onRoute',
	'arrived',
	'sideTrip',
	'parked',
	'noSignal',
	'offScreen',
	'here',
	'away'
] as const;

/** `here`: signed in, nothing begun. `offScreen`: learning without a device. `away`: absent, or not seen in this lesson. */
export type SeatStatus = (typeof SEAT_STATUSES)[number];

export type Seat = {
	status: SeatStatus;
	/** Since when, where that matters to a teacher. */
	since: Millis | null;
	/** Has a mark and no signal: both are worth saying. */
	lost: boolean;
};

/** A seat reads as parked after this long without an action; the queue waits longer (see the detectors). */
export const PARKED_AFTER = 2 * 60_000;

/** Parked is said of single students: with more than this share of those at work idle, something else is going on. */
const IDLE_CLASS = 0.5;

const MARKS: Record<MarkKind, SeatStatus> = {
	hand: 'hand',
	critical: 'jam',
	wrongTurn: 'wrongTurn',
	stuck: 'jam',
	struggling: 'jam',
	rapidWrong: 'wrongTurn',
	hintRush: 'wrongTurn',
	parked: 'parked'
};

/** What a status follows from. */
export type SeatFacts = Pick<
	StudentRow,
	| 'presence'
	| 'presenceSince'
	| 'waypoint'
	| 'mark'
	| 'markSince'
	| 'arrived'
	| 'sideTrip'
	| 'reached'
	| 'lastActionAt'
	| 'backAt'
	| 'offScreen'
	| 'awaySince'
>;

export type SeatReader = (student: SeatFacts) => Seat;

/** Reads the seats of one class as they stand now. */
export function seatReader(students: readonly SeatFacts[], lesson: LessonRow, now: Millis): SeatReader {
	const running = lesson.state === 'running';
	const working = students.filter(
		(student) => student.presence === 'on' && !student.arrived && !student.offScreen && student.awaySince === null
	);
	const idle = working.filter((student) => isIdle(student, lesson, now));
	const resting = lesson.pausedAt !== null;
	const classIsIdle = idle.length > working.length * IDLE_CLASS;

	return (student) => {
		if (running && student.awaySince !== null) return { status: 'away', since: student.awaySince, lost: false };
		// Whoever works on paper may still put up a hand; everything else waits until they are back.
		if (running && student.offScreen && student.mark !== 'hand')
			return { status: 'offScreen', since: student.offScreen.since, lost: false };
		if (student.mark)
			return { status: MARKS[student.mark], since: student.markSince, lost: running && student.presence === 'lost' };
		if (student.presence === 'off' || !running)
			return calm(student.presence === 'on' ? (student.arrived ? 'arrived' : 'here') : 'away');
		if (student.presence === 'lost') return { status: 'noSignal', since: student.presenceSince, lost: false };
		if (student.arrived) return calm('arrived');
		if (!resting && !classIsIdle && isIdle(student, lesson, now))
			return { status: 'parked', since: idleSince(student, lesson), lost: false };
		if (student.waypoint === null && student.reached === 0) return calm('here');
		return calm(student.sideTrip ? 'sideTrip' : 'onRoute');
	};
}

export function countSeats(students: readonly SeatFacts[], read: SeatReader): Record<SeatStatus, number> {
	const counts = Object.fromEntries(SEAT_STATUSES.map((status) => [status, 0])) as Record<SeatStatus, number>;
	for (const student of students) counts[read(student).status] += 1;
	return counts;
}

/** Whether the seat asks for the teacher, by tint and border. */
export const isPressing = (status: SeatStatus): boolean =>
	status === 'hand' || status === 'wrongTurn' || status === 'jam';

const calm = (status: SeatStatus): Seat => ({ status, since: null, lost: false });

/** Nobody is idle before the lesson began or before they came (back). */
const idleSince = (student: SeatFacts, lesson: LessonRow): Millis =>
	Math.max(
		student.lastActionAt ?? 0,
		student.presenceSince ?? 0,
		student.backAt ?? 0,
		lesson.startedAt ?? 0,
		lesson.resumedAt ?? 0
	);

const isIdle = (student: SeatFacts, lesson: LessonRow, now: Millis): boolean =>
	now - idleSince(student, lesson) >= PARKED_AFTER;
