// Stations in words: what they are to this student, as the map, the list and a screen reader say it.
import type { Level } from '#lib/domain/mastery/level.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Detail } from './camera.ts';
import type { StationMark } from './marks.ts';

export function levelWord(level: Level): string {
	if (level === 'notStarted') return m.student_level_not_started();
	if (level === 'gettingGoing') return m.student_level_getting_going();
	if (level === 'onTheWay') return m.student_level_on_the_way();
	return level === 'almost' ? m.student_level_almost() : m.student_level_got_it();
}

export function stateWord({ state, next, sideTrip, placed }: StationMark): string {
	if (state === 'travelled') return m.student_state_travelled();
	if (state === 'current') return m.student_state_current();
	if (next) return m.student_state_next();
	if (placed) return m.way_placed();
	if (state === 'later') return m.student_state_later();
	return sideTrip ? m.student_state_side_trip() : m.student_state_ahead();
}

/** The line under a name on the map. */
export function noteOf(mark: StationMark, detail: Detail): string | null {
	const { minutes } = mark.waypoint;
	if (mark.sideTrip) return m.student_side_trip_minutes({ n: minutes });
	if (mark.destination) return m.student_destination();
	if (mark.rejoins) return m.way_rejoins_here();
	if (mark.state === 'later') return m.student_state_later_short();
	return detail === 'near' && mark.state !== 'travelled' ? m.student_minutes({ n: minutes }) : null;
}

export function spoken(mark: StationMark, lane: string): string {
	const parts = [mark.waypoint.title, lane, stateWord(mark)];
	if (mark.destination) parts.push(m.student_destination());
	if (mark.rejoins) parts.push(m.way_rejoins_here());
	if (mark.level !== 'notStarted') parts.push(levelWord(mark.level));
	return parts.filter(Boolean).join('. ');
}
