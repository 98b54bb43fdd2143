// What stands beside the next turn while it lasts: open questions, what came of them, a side trip, a detour, a check-up
// that is due, the class's focus, the offer to find one's place. Which of them there are, in what order; no words.
import type { Millis, WaypointId } from '#lib/domain/ids.ts';
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import type { DetourRow, FocusRow, QuizResultRow, QuizRow } from '#lib/domain/views/way-row.ts';
import { minutesUntil } from '../ui/minutes.ts';

export type WayCard =
	| { kind: 'questions'; quiz: QuizRow }
	| { kind: 'result'; result: QuizResultRow }
	| { kind: 'sideTrip'; waypoint: Waypoint; rejoins: Waypoint | null; left: number }
	| { kind: 'detour'; detour: DetourRow; to: Waypoint; rejoins: Waypoint }
	| { kind: 'focus'; focus: FocusRow; waypoint: Waypoint }
	| { kind: 'checkUp'; waypoint: Waypoint }
	| { kind: 'place' };

/** @param read when the result was that the student has put away */
export function wayCards({ waypoints }: CourseMap, { way }: MeRow, now: Millis, read: Millis | null): WayCard[] {
	const find = (id: WaypointId | null) => waypoints.find((waypoint) => waypoint.id === id);
	const cards: WayCard[] = [];
	const { quiz, result, sideTrip, detour, focus } = way;
	if (quiz) cards.push({ kind: 'questions', quiz });
	if (result && result.at !== read) cards.push({ kind: 'result', result });
	const aside = find(sideTrip?.waypoint ?? null);
	if (sideTrip && aside) {
		const left = minutesUntil(sideTrip.until, now);
		cards.push({ kind: 'sideTrip', waypoint: aside, rejoins: find(sideTrip.rejoins) ?? null, left });
	}
	const [to, rejoins] = [find(detour?.to ?? null), find(detour?.rejoins ?? null)];
	if (detour && to && rejoins) cards.push({ kind: 'detour', detour, to, rejoins });
	const shared = find(focus?.waypoint ?? null);
	if (focus && shared) cards.push({ kind: 'focus', focus, waypoint: shared });
	const due = quiz ? undefined : way.checkUps.find((one) => one.days === 0);
	const checked = find(due?.waypoint ?? null);
	if (checked) cards.push({ kind: 'checkUp', waypoint: checked });
	// Nothing else is going on, and nothing was begun: a good moment to ask.
	if (way.fresh && cards.length === 0) cards.push({ kind: 'place' });
	return cards;
}
