import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { bankWaypoint, mapOf, MINUTE, MORNING, TEACHER } from '../../../../tests/histories/class.ts';
import type { Command } from '#lib/domain/commands.ts';
import { createClassrooms } from '../classrooms/classrooms.ts';
import { createMemoryLog } from '../log/memory-log.ts';
import { createLessonEnd } from './lesson-end.ts';

const ROOM = 1;
const map = mapOf(bankWaypoint('one'));

function school(rate = 1) {
	const log = createMemoryLog();
	log.store.addClassroom(1, ROOM);
	const clock = { now: MORNING };
	const told: [number, number][] = [];
	const node = () =>
		createClassrooms({
			log,
			directory: {
				find: async (id) => ({ id, schoolId: 1, title: '', mapId: 'test', mapVersion: 1 }),
				loadMap: async () => map
			},
			modelHash: 'test',
			clock: () => clock.now,
			newId: randomUUID,
			onFault: (error) => {
				throw error;
			},
			onLessonEnded: (id, at) => void told.push([id, at]),
			tickEvery: 5
		});
	const ask = async (on: ReturnType<typeof node>, command: Command) => {
		const room = await on.open(ROOM);
		const request = { id: randomUUID(), attempt: 1, actor: TEACHER, student: null, command };
		expect(await room?.execute(request)).toMatchObject({ kind: 'done' });
	};
	const opening = { type: 'openClassroom', clock: { base: MORNING, realBase: MORNING, rate } } as const;
	return { node, clock, told, ask, opening };
}

it('the teacher’s end is told with its time, on the node that wrote it and on those that read it', async () => {
	const { node, clock, told, ask, opening } = school();
	const [one, two] = [node(), node()];
	await ask(one, opening);
	await ask(one, { type: 'startLesson', minutes: 45 });
	await two.open(ROOM);
	clock.now += 10 * MINUTE;
	expect(told).toEqual([]);
	await ask(one, { type: 'endLesson' });
	await vi.waitFor(() => expect(told).toEqual(Array(2).fill([ROOM, clock.now])));
	await Promise.all([one.stop(), two.stop()]);
});

it('so is the end by time, and again by whoever opens the class later', async () => {
	const { node, clock, told, ask, opening } = school();
	const one = node();
	await ask(one, opening);
	await ask(one, { type: 'startLesson', minutes: 45 });
	clock.now += 46 * MINUTE;
	await vi.waitFor(() => expect(told).toHaveLength(1));
	await one.stop();
	const later = node();
	await later.open(ROOM);
	expect(told).toEqual([told[0], told[0]]);
	await later.stop();
});

it('a class in simulated time has no devices to sign out', async () => {
	const { node, told, ask, opening } = school(60);
	const one = node();
	await ask(one, opening);
	await ask(one, { type: 'startLesson', minutes: 45 });
	await ask(one, { type: 'endLesson' });
	await one.stop();
	expect(told).toEqual([]);
});

it('signs out after a moment’s grace, and what still waits when the server stops at once', async () => {
	const ended: [number, number][] = [];
	const sessions = { endEntered: async (id: number, at: number) => void ended.push([id, at]) };
	const onFault = (fault: unknown) => expect.fail(String(fault));
	const soon = createLessonEnd({ sessions, onFault, graceMs: 1 });
	soon.ended(7, 100);
	await vi.waitFor(() => expect(ended).toEqual([[7, 100]]));
	const later = createLessonEnd({ sessions, onFault });
	later.ended(8, 200);
	await later.stop();
	expect(ended).toEqual([
		[7, 100],
		[8, 200]
	]);
});
