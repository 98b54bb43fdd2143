// What a student's screen makes of work that people read: where there is some, and which of it to show beside the turn.
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import type { WorkRow } from '#lib/domain/views/work-row.ts';

/** Judged by people alone: there is nothing to answer. */
export const isUnanswered = ({ judgedBy, items }: Waypoint): boolean =>
	judgedBy === 'people' && !(items.kind === 'generated' && items.generators.length > 0);

export type TaskCard =
	| { kind: 'task'; waypoint: Waypoint; work: WorkRow | undefined }
	/** Nothing to write: a person judges it by watching. */
	| { kind: 'watched'; waypoint: Waypoint };

/** The turn's own task first, then what is begun or waits elsewhere, then what was read since `since`. */
export function taskCards(map: CourseMap, me: MeRow, turn: Waypoint | undefined, since: number): TaskCard[] {
	const cards: TaskCard[] = [];
	const workAt = (id: string) => me.works.find(({ waypoint }) => waypoint === id);
	if (turn?.task) cards.push({ kind: 'task', waypoint: turn, work: workAt(turn.id) });
	else if (turn && isUnanswered(turn)) cards.push({ kind: 'watched', waypoint: turn });
	const others = me.works.filter(({ waypoint }) => waypoint !== turn?.id);
	const shown = [
		...others.filter(({ state }) => state !== 'judged'),
		...others.filter((work) => work.state === 'judged' && work.since >= since)
	];
	for (const work of shown) {
		const waypoint = map.waypoints.find(({ id }) => id === work.waypoint);
		if (waypoint?.task) cards.push({ kind: 'task', waypoint, work });
	}
	return cards;
}
