// A notice in words and choices: what it is called, why it is there, and what can be done about it.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { CourseMap, Resource, Waypoint } from '#lib/domain/map.ts';
import type { NoticeRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

export type NoticeLook = 'wrong' | 'jam';

export const lookOf = ({ kind }: Pick<NoticeRow, 'kind'>): NoticeLook => (kind === 'wrongTurn' ? 'wrong' : 'jam');

export const titleOf = (notice: Pick<NoticeRow, 'kind'>): string =>
	lookOf(notice) === 'wrong' ? m.student_wrong_turn() : m.student_jam();

const titleAt = ({ waypoints }: CourseMap, id: WaypointId | null): string =>
	waypoints.find((waypoint) => waypoint.id === id)?.title ?? '';

/** Always said, in countable facts. `slip`: what the misses have in common, as it is said to a student, when it is known. */
export function reasonOf({ evidence, tries }: NoticeRow, map: CourseMap, slip: string | null): string {
	if (evidence.kind === 'wrongTurn') {
		if (evidence.because === 'missingPrerequisite') {
			return m.student_because_missing({ n: evidence.misses, waypoint: titleAt(map, evidence.prerequisite) });
		}
		const n = tries.length || evidence.misses;
		if (slip) return m.student_because_alike_idea({ n, idea: slip });
		const says = map.misconceptions[evidence.misconception]?.says;
		return [m.student_because_alike({ n }), says && m.student_maybe({ idea: says })].filter(Boolean).join(' ');
	}
	if (evidence.kind === 'critical')
		return m.alerts_why_critical_told({ n: evidence.attempts, correct: evidence.correct });
	if (evidence.kind !== 'stuck') return '';
	if (evidence.because === 'missesInARow') return m.student_because_in_a_row({ n: evidence.misses });
	return m.student_because_low({ n: evidence.attempts, correct: evidence.correct });
}

export type WayBack = { kind: 'resource'; at: Waypoint; resource: Resource } | { kind: 'waypoint'; waypoint: Waypoint };

/** Where turning around leads: to the missing waypoint, or to what mends the idea. */
export function wayBackOf(notice: NoticeRow, { waypoints }: CourseMap): WayBack | null {
	const { evidence, waypoint: id, resource, missing } = notice;
	const find = (wanted: WaypointId | null) => waypoints.find((waypoint) => waypoint.id === wanted);
	const named = 'prerequisite' in evidence ? evidence.prerequisite : 'weakest' in evidence ? evidence.weakest : null;
	const before = named === null ? undefined : find(missing);
	if (before) return { kind: 'waypoint', waypoint: before };
	const at = find(id);
	const mends = at?.resources.find((one) => one.id === resource);
	return at && mends ? { kind: 'resource', at, resource: mends } : null;
}

export const wayBackWords = (way: WayBack): string =>
	way.kind === 'resource'
		? m.student_turn_around_to({ resource: way.resource.title, n: way.resource.minutes })
		: m.student_go_back_to({ waypoint: way.waypoint.shortTitle });
