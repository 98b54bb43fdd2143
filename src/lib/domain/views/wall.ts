// One room as a coach may see it. Told whole: whoever keeps the channel compares it with what was told before, so that
// what moves no count sends nothing. Clockless: nobody is called parked before the alert says so (five class minutes),
// and whether a junction has lasted is for the screen's clock to say.
import { heldAt } from '../evolve-room.ts';
import type { Millis } from '../ids.ts';
import type { Progress } from '../progress.ts';
import { CROWD } from '../room.ts';
import { countSeats, seatReader } from './seat.ts';
import { lessonRow, type Rows } from './shown.ts';
import { standingOf } from './standing.ts';
import type { JunctionRow, RoomRow, TrendRow, WallLessonRow } from './wall-rows.ts';

/** Before anything began: by this time nobody has been idle. */
const NEVER_IDLE: Millis = 0;

export function wallRows(progress: Progress): Rows {
	const { joining: _, resumedAt: __, ...lesson } = lessonRow(progress);
	const { needing } = progress.room;
	return [
		['lesson', lesson satisfies WallLessonRow],
		['room', roomRow(progress)],
		['trend', { needing } satisfies TrendRow],
		...junctionRows(progress).map((row): Rows[number] => [`junction:${row.waypoint}`, row])
	];
}

function roomRow(progress: Progress): RoomRow {
	const facts = [...progress.students.values()].map((student) => standingOf(progress, student));
	const read = seatReader(facts, lessonRow(progress), NEVER_IDLE);
	let handSince: Millis | null = null;
	for (const { mark, markSince } of facts)
		if (mark === 'hand' && markSince !== null) handSince = Math.min(markSince, handSince ?? markSince);
	const { toRead, ...counts } = countSeats(facts, read);
	return { students: facts.length, counts: { ...counts, writing: counts.writing + toRead }, handSince };
}

function junctionRows(progress: Progress): JunctionRow[] {
	return [...heldAt(progress)].flatMap(([waypoint, { size }]) => {
		const since = progress.room.busySince[waypoint];
		return size < CROWD || since === undefined ? [] : [{ waypoint, students: size, since }];
	});
}
