// What a seat says of work that no answer tells of: how old the draft is, or how long it waits.
import type { Millis } from '#lib/domain/ids.ts';
import type { SeatWorkRow } from '#lib/domain/views/work-row.ts';
import { m } from '#lib/paraglide/messages.js';
import { minutesSince } from '../ui/minutes.ts';

export function workWords({ state, since }: SeatWorkRow, now: Millis): string {
	const n = since === null ? 0 : minutesSince(since, now);
	switch (state) {
		case 'watched':
			return m.work_seat_watched();
		case 'open':
			return m.work_seat_open();
		case 'draft':
			return n === 0 ? m.work_seat_draft_now() : m.work_seat_draft({ n });
		case 'waiting':
			return n === 0 ? m.work_seat_waiting_now() : m.work_seat_waiting({ n });
		case 'judged':
			return m.work_seat_judged();
	}
}
