import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandAnswer } from '../../protocol/messages.ts';
import type { Classroom, Request } from '../classrooms/classroom-types.ts';
import { StorageDown } from '../classrooms/storage-down.ts';
import { createMemoryPresenceStore } from './memory-presence-store.ts';
import { createPresence, type Presence } from './presence.ts';
import type { PresenceStore } from './presence-store.ts';

let now: number;
let told: string[];
let answer: () => CommandAnswer;
let store: PresenceStore;
let faults: unknown[];
let ids = 0;

const word = ({ command }: Request): string =>
	command.type === 'signalLost'
		? `lost ${command.students.join(',')}`
		: command.type === 'signalRegained'
			? `back ${command.student}`
			: command.type;

const open = async (id: number): Promise<Classroom | null> => {
	if (id === 404) return null;
	const execute = async (request: Request) => {
		const given = answer();
		if (given.kind === 'done') told.push(`${id}: ${word(request)}`);
		return given;
	};
	return { execute } as Partial<Classroom> as Classroom;
};

async function node(): Promise<Presence> {
	const presence = createPresence({
		store,
		classrooms: { open },
		newId: () => `id${++ids}`,
		onFault: (fault) => faults.push(fault),
		every: () => () => {}
	});
	await presence.settled();
	return presence;
}

/** Time passes for nodes that beat. */
async function pass(seconds: number, ...nodes: Presence[]) {
	for (let i = 0; i < seconds; i += 5) {
		now += 5_000;
		for (const each of nodes) await each.beat();
	}
}

beforeEach(() => {
	now = 1e9;
	told = [];
	faults = [];
	answer = () => ({ kind: 'done', version: 1 });
	store = createMemoryPresenceStore(() => now);
});

describe('presence', () => {
	it('[P2] arriving tells the classroom, a second connection does not', async () => {
		const here = await node();
		here.arrive(1, 11);
		here.arrive(1, 11);
		await here.settled();
		expect(told).toEqual(['1: back 11']);
	});

	it('[P2] 20 s of absence become one signalLost for all who are absent, once', async () => {
		const here = await node();
		const leave = [11, 12].map((student) => here.arrive(1, student));
		await here.settled();
		for (const depart of leave) depart(0);
		await pass(15, here);
		expect(told).toEqual(['1: back 11', '1: back 12']);
		await pass(60, here);
		expect(told.slice(2)).toEqual(['1: lost 11,12']);
	});

	it('[P2] back within 20 s was never away; back later is said', async () => {
		const here = await node();
		here.arrive(1, 11)(0);
		await pass(15, here);
		const depart = here.arrive(1, 11);
		await pass(40, here);
		expect(told).not.toContain('1: lost 11');
		depart(0);
		await pass(30, here);
		here.arrive(1, 11);
		await here.settled();
		expect(told.slice(-2)).toEqual(['1: lost 11', '1: back 11']);
	});

	it('[P5] a connection found dead after 15 s of silence is lost 5 s later', async () => {
		const here = await node();
		const depart = here.arrive(1, 11);
		await here.settled();
		depart(15_000);
		await here.settled();
		await pass(10, here);
		expect(told.at(-1)).toBe('1: lost 11');
	});

	it('[P3] students of a dead node are found absent by another, unless they came to it', async () => {
		const dead = await node();
		dead.arrive(1, 11);
		dead.arrive(1, 12);
		await dead.settled();
		const living = await node();
		living.arrive(1, 12);
		await pass(30, living);
		expect(told.filter((word) => word.includes('lost'))).toEqual(['1: lost 11']);
	});

	it('[P4] a node that slept and was swept says again who is there', async () => {
		const sleeper = await node();
		sleeper.arrive(1, 11);
		await sleeper.settled();
		const other = await node();
		await pass(40, other);
		expect(told.at(-1)).toBe('1: lost 11');
		await sleeper.beat();
		expect(told.at(-1)).toBe('1: back 11');
		await pass(40, sleeper, other);
		expect(told.at(-1)).toBe('1: back 11');
	});

	it('[P4] a restart in good order within 20 s loses nobody', async () => {
		const first = await node();
		const depart = first.arrive(1, 11);
		await first.settled();
		depart(0);
		await first.stop();
		const second = await node();
		await pass(10, second);
		second.arrive(1, 11);
		await pass(60, second);
		expect(told.some((word) => word.includes('lost'))).toBe(false);
	});

	it('[C5] what could not be told is told later', async () => {
		const here = await node();
		answer = () => ({ kind: 'retry', because: 'storage', afterMs: 1 });
		const depart = here.arrive(1, 11);
		await here.settled();
		answer = () => ({ kind: 'done', version: 1 });
		await here.beat();
		expect(told).toEqual(['1: back 11']);
		depart(0);
		answer = () => {
			throw new StorageDown(null);
		};
		await pass(40, here);
		answer = () => ({ kind: 'done', version: 2 });
		await here.beat();
		expect(told.at(-1)).toBe('1: lost 11');
		expect(faults).toEqual([]);
	});

	it('[L5] a bug in one classroom is logged and keeps no other waiting', async () => {
		const here = await node();
		const leave = [here.arrive(1, 11), here.arrive(2, 12), here.arrive(404, 13)];
		await here.settled();
		for (const depart of leave) depart(0);
		let first = true;
		answer = () => {
			if (first) throw new TypeError(String((first = false)));
			return { kind: 'done', version: 1 };
		};
		await pass(30, here);
		expect(told.at(-1)).toBe('2: lost 12');
		expect(faults).toHaveLength(1);
	});
});

describe('[P6] a guest', () => {
	it('is told of as one who watches, once for however many screens, and gone like a student', async () => {
		const presence = await node();
		const depart = [presence.arrive(7, 800, true), presence.arrive(7, 800, true)];
		await presence.settled();
		expect(told).toEqual(['7: startWatch']);
		for (const one of depart) one(0);
		await presence.settled();
		told = [];
		await pass(25, presence);
		expect(told).toEqual(['7: lost 800']);
	});

	it('is told of again while they are here, should another node have taken them for gone', async () => {
		const presence = await node();
		presence.arrive(7, 800, true);
		await presence.settled();
		told = [];
		await pass(5, presence);
		expect(told).toEqual(['7: startWatch']);
	});
});
