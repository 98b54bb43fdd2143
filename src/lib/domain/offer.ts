// Which item is on offer to a student at a waypoint: the same wherever it is asked, and different for classmates.
import { BANK } from './map.ts';
import type { CompiledMap } from './compiled-map.ts';
import type { Student } from './student.ts';

export type Offer = { generator: string; seed: number };

export function offerAt(map: CompiledMap, student: Student, index: number): Offer {
	const source = map.waypoints[index]?.items;
	const offered = student.cells[index]?.offered ?? 0;
	if (source?.kind !== 'generated') return { generator: BANK, seed: offered };
	// Neighbours start at different generators, so that neither sees the other's answer.
	const generator = source.generators[(offered + student.id) % Math.max(1, source.generators.length)] ?? '';
	return { generator, seed: spread(student.id, index, offered) };
}

/** What people alone judge has nothing to offer. */
export function hasItems({ waypoints }: CompiledMap, index: number): boolean {
	const source = waypoints[index]?.items;
	return source !== undefined && (source.kind === 'bank' ? source.items : source.generators).length > 0;
}

/** A well-spread unsigned 32-bit number (the finalizer of MurmurHash3 over three numbers). */
export function spread(a: number, b: number, c: number): number {
	let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
