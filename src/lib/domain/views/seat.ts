// What one seat says at a glance, and how many seats say it. Decides no alert: it only reads what the row holds.
import type { MarkKind } from '../alerts.ts';
import { hasClassStopped, idleSince, isNeverIdle, patienceOf } from '../idle.ts';
import type { Millis } from '../ids.ts';
import type { LessonRow, StudentRow } from './row-types.ts';
import type { SeatWorkRow } from './work-row.ts';

/** In the order of the count strip: the first three ask for the teacher, the others are calm. */
export const SEAT_STATUSES = [
	'hand',
	'wrongTurn',
	'jam',
	'onRoute',
	'writing',
	'toRead',
	'arrived',
	'sideTrip',
	'parked',
	'noSignal',
	'offScreen',
	'here',
	'away'
] as const;

/**
 * `writing`: on something that no answer tells of. `toRead`: the same, and it waits for a person. `here`: signed in, nothing
 * begun. `offScreen`: learning without a device. `away`: absent, or not seen in this lesson.
 */
export type SeatStatus = (typeof SEAT_STATUSES)[number];

export type Seat = {
	status: SeatStatus;
	/** Since when, where that matters to a teacher. */
	since: Millis | null;
	/** Has a mark and no signal: both are worth saying. */
	lost: boolean;
};

/** A seat reads as parked after this long without an action, or longer by its supports; the queue waits longer. */
export const PARKED_AFTER = 2 * 60_000;

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
	| 'supports'
	| 'work'
>;

export type SeatReader = (student: SeatFacts) => Seat;

/** Reads the seats of one class as they stand now. */
export function seatReader(students: readonly SeatFacts[], lesson: LessonRow, now: Millis): SeatReader {
	const running = lesson.state === 'running';
	const sinceOf = (student: SeatFacts) => idleSince(student, running ? lesson : null);
	const isIdle = (student: SeatFacts, since: Millis) => now - since >= patienceOf(student, PARKED_AFTER);
	let [working, idle] = [0, 0];
	for (const student of students) {
		const since = isUntold(student.work) ? null : sinceOf(student);
		if (since === null) continue;
		working++;
		if (isIdle(student, since)) idle++;
	}
	const classStopped = hasClassStopped(idle, working);
	/** [A23] [A7] */
	const parkedSince = (student: SeatFacts): Millis | null => {
		const since = classStopped || isNeverIdle(student) ? null : sinceOf(student);
		return since !== null && isIdle(student, since) ? since : null;
	};

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
		if (isUntold(student.work)) return untold(student.work);
		const parked = parkedSince(student);
		if (parked !== null) return { status: 'parked', since: parked, lost: false };
		if (student.work) return calm('writing');
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

/** Words were written, or nobody can see: no clock of a seat says how that goes. Parked it is when the alert says so. */
const isUntold = (work: SeatWorkRow | null): work is SeatWorkRow => work !== null && work.state !== 'open';

/** [W6] Never on route on the strength of nothing. */
function untold({ state, since }: SeatWorkRow): Seat {
	if (state === 'watched') return calm('offScreen');
	return { status: state === 'waiting' ? 'toRead' : 'writing', since, lost: false };
}

const calm = (status: SeatStatus): Seat => ({ status, since: null, lost: false });
