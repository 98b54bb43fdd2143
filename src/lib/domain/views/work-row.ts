// What screens are told of work that people read: ids, states and times. The words come to who may read them (see
// protocol/PROTOCOL.md, "Words").
import type { Millis, TextId, WaypointId } from '../ids.ts';

/** In a student's own row: one piece of work. Judged, what was given for it stands among what people said there. */
export type WorkRow = {
	waypoint: WaypointId;
	state: 'draft' | 'waiting' | 'judged';
	text: TextId;
	/** When it was changed last, turned in, or judged. */
	since: Millis;
	/** Whoever judges has opened it. */
	opened: boolean;
};

/**
 * In a seat: what the student is on, where no answer is seen.
 * watched: a person judges it by watching · open: asked, and nothing written yet · judged: until the student goes on
 */
export type SeatWorkRow = {
	waypoint: WaypointId;
	state: 'watched' | 'open' | WorkRow['state'];
	since: Millis | null;
};

/** In a seat: turned in and to be read. */
export type ToReadRow = Omit<WorkRow, 'state'>;
