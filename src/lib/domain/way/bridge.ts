// The way into what the class works on together, for a student whose route lies behind it: at most ten minutes of what
// its direct prerequisites offer, instead of being sent away. Rule [R12].
import type { CompiledMap } from '../compiled-map.ts';
import { isPassable, minutesLeft } from '../routing.ts';
import type { Student } from '../student.ts';

export type BridgePart =
	| { kind: 'resource'; index: number; resource: string; minutes: number }
	| { kind: 'practice'; index: number; items: number; minutes: number };

export type Bridge = { parts: BridgePart[]; minutes: number; left: number[] };

const LONGEST = 10;
/** One to try after an example, about as many minutes. */
const ITEMS = 2;

/** What is known least comes first: a worked example where one fits, then a few items. */
export function bridgeTo(map: CompiledMap, student: Student, focus: number): Bridge {
	const missing = (map.prerequisites[focus] ?? []).filter((before) => !isPassable(student, before));
	const weakestFirst = missing.sort((a, b) => minutesLeft(map, student, b) - minutesLeft(map, student, a) || a - b);
	const parts: BridgePart[] = [];
	const left: number[] = [];
	let minutes = 0;
	for (const index of weakestFirst) {
		const here = partsAt(map, index, LONGEST - minutes);
		if (here.length === 0) left.push(index);
		parts.push(...here);
		minutes += here.reduce((sum, part) => sum + part.minutes, 0);
	}
	return { parts, minutes, left };
}

function partsAt(map: CompiledMap, index: number, room: number): BridgePart[] {
	const parts: BridgePart[] = [];
	const examples = (map.waypoints[index]?.resources ?? []).filter(({ minutes }) => minutes <= room);
	const example = examples.find(({ kind }) => kind === 'workedExample') ?? examples[0];
	if (example) parts.push({ kind: 'resource', index, resource: example.id, minutes: example.minutes });
	const items = Math.min(ITEMS, room - (example?.minutes ?? 0));
	if (items > 0) parts.push({ kind: 'practice', index, items, minutes: items });
	return parts;
}
