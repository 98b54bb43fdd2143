// What a seat can say of a student who is on something no detector sees: what they write, or that nobody can see it.
import { hasItems } from '../offer.ts';
import type { CompiledMap } from '../compiled-map.ts';
import type { Student } from '../student.ts';
import type { SeatWorkRow } from '../views/work-row.ts';
import { hasTask, type Work } from './work.ts';

/** Null where a student is on something that answers itself. */
export function seatWork(map: CompiledMap, student: Student): SeatWorkRow | null {
	const { current: index } = student;
	const waypoint = index === null ? undefined : map.waypoints[index]?.id;
	if (index === null || waypoint === undefined) return null;
	const work = student.works[index];
	if (work && isOnIt(map, student, index, work)) return { waypoint, state: work.state, since: work.since };
	if (hasItems(map, index)) return null;
	return { waypoint, state: hasTask(map, index) ? 'open' : 'watched', since: null };
}

/** At a place with items, too, a student writes until they answer one; judged work is the last word until they act. */
function isOnIt(map: CompiledMap, { cells, lastActionAt }: Student, index: number, work: Work): boolean {
	if (!hasItems(map, index)) return true;
	if (work.state === 'judged') return (lastActionAt ?? 0) <= work.since;
	return work.since > (cells[index]?.tries.at(-1)?.at ?? 0);
}

/** Nobody is idle who cannot be seen working, or who waits for a person. */
export const isUnseen = (work: SeatWorkRow | null): boolean => work?.state === 'watched' || work?.state === 'waiting';
