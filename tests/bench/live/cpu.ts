// Processor time and memory of a process and everything it started, read from /proc. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ is 100 on every Linux that Node runs on. */
const US_PER_TICK = 10_000;

type Stat = { pid: number; parent: number; ticks: number };

function stat(pid: number): Stat | null {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		// After the name: state, parent, …; utime, stime, and those of children that have ended are 11 to 14.
		const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
		return { pid, parent: Number(fields[1]), ticks };
	} catch {
		return null; // it has ended meanwhile
	}
}

export const parentOf = (pid: number): number => stat(pid)?.parent ?? 0;

/** µs of processor time, user and system, of these processes and all below them. */
export function cpuOf(roots: readonly number[]): number {
	const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (stat(Number(name)) ?? []) : []));
	const counted = new Set(roots);
	// Children have higher numbers than their parents almost always; go round until nothing is added.
	for (let before = -1; before !== counted.size;) {
		before = counted.size;
		for (const { pid, parent } of all) if (counted.has(parent)) counted.add(pid);
	}
	return all.filter(({ pid }) => counted.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) * US_PER_TICK;
}

export function rssMb(pid: number): number {
	const [, kb = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Math.round(Number(kb) / 1024);
}
