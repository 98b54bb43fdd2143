import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, mapOf, MINUTE, MORNING, TEACHER } from '../../../../tests/histories/class.ts';
import type { Command } from '#lib/domain/commands.ts';
import { pack } from '#lib/domain/snapshot.ts';
import type { Delta } from '#lib/sync/delta.ts';
import type { AppendResult, Log } from '../log/log.ts';
import { createMemoryLog } from '../log/memory-log.ts';
import type { Classroom, Request } from './classroom-types.ts';
import { createClassrooms, type ClassroomsParts } from './classrooms.ts';

const ROOM = 1;
const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));

type Node = ReturnType<typeof createClassrooms>;
const nodes: Node[] = [];
afterEach(async () => {
	for (const node of nodes.splice(0)) await node.stop();
});

function logWithRoom() {
	const log = createMemoryLog();
	log.store.addClassroom(1, ROOM);
	return log;
}

/** A node of its own on a shared log; `faulty` stands between it and the log. */
function nodeOn(log: Log, faulty: Partial<Log> = {}, clock = () => MORNING, more: Partial<ClassroomsParts> = {}): Node {
	const node = createClassrooms({
		log: { ...log, ...faulty },
		directory: {
			find: (id) => Promise.resolve(id === ROOM ? { id, schoolId: 1, title: '', mapId: 'test', mapVersion: 1 } : null),
			loadMap: () => Promise.resolve(map)
		},
		modelHash: 'test',
		clock,
		newId: randomUUID,
		onFault: (error) => {
			throw error;
		},
		...more
	});
	nodes.push(node);
	return node;
}

async function roomOn(node: Node): Promise<Classroom> {
	const room = await node.open(ROOM);
	if (!room) throw new Error('no classroom');
	return room;
}

const ask = (command: Command, student: number | null = null, id = randomUUID(), attempt = 1): Request => ({
	id,
	attempt,
	actor: student ?? TEACHER,
	student,
	command
});
const enrol = ask({ type: 'enrolStudents', students: [ADA, BEN] });
const answer = (seed: number, option: number): Command => ({
	type: 'submitAnswer',
	waypoint: 'one',
	generator: 'bank',
	seed,
	answer: { kind: 'choice', option },
	ms: 1000
});

describe('a classroom', () => {
	it('answers when the log has it, with the version it is in the log at', async () => {
		const log = logWithRoom();
		const room = await roomOn(nodeOn(log));
		const done = await room.execute(enrol);
		expect(done).toEqual({ kind: 'done', version: 2 });
		expect((await log.read(ROOM, 0)).map(({ type }) => type)).toEqual(['studentEnrolled', 'studentEnrolled']);
	});

	it('gives the same id the first answer, at once, later, and on another node', async () => {
		const log = logWithRoom();
		const room = await roomOn(nodeOn(log));
		await room.execute(enrol);
		const submit = ask(answer(0, 0), ADA);
		const first = await Promise.all([room.execute(submit), room.execute({ ...submit, attempt: 2 })]);
		const later = await room.execute({ ...submit, attempt: 3 });
		const elsewhere = await (await roomOn(nodeOn(log))).execute({ ...submit, attempt: 4 });
		for (const one of [...first, later, elsewhere]) expect(one).toEqual({ kind: 'done', version: 3 });
		expect(await log.read(ROOM, 2)).toHaveLength(1);
	});

	it('decides waiting commands together, each on what the one before it did', async () => {
		const log = logWithRoom();
		const room = await roomOn(nodeOn(log));
		await room.execute(enrol);
		const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => room.execute(ask(answer(n, n % 4), ADA))));
		expect(answers.every(({ kind }) => kind === 'done')).toBe(true);
		expect(room.progress().students.get(ADA)?.cells[0]?.attempts).toBe(10);
	});

	it('refuses one command without troubling the others', async () => {
		const room = await roomOn(nodeOn(logWithRoom()));
		await room.execute(enrol);
		const [wrong, right] = await Promise.all([
			room.execute(ask({ type: 'startWaypoint', waypoint: 'nowhere' }, ADA)),
			room.execute(ask({ type: 'startWaypoint', waypoint: 'one' }, BEN))
		]);
		expect(wrong).toEqual({ kind: 'refused', refusal: { code: 'unknownWaypoint', waypoint: 'nowhere' } });
		expect(right.kind).toBe('done');
	});

	it('acknowledges a command that changes nothing with the version it is at', async () => {
		const room = await roomOn(nodeOn(logWithRoom()));
		await room.execute(enrol);
		expect(await room.execute(ask({ type: 'lowerHand' }, ADA))).toEqual({ kind: 'done', version: 2 });
	});

	it('catches up and decides again when another node wrote first', async () => {
		const log = logWithRoom();
		const [one, two] = [await roomOn(nodeOn(log)), await roomOn(nodeOn(log))];
		await one.execute(enrol);
		const answers = await Promise.all(
			Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).execute(ask(answer(n, 0), n % 3 ? ADA : BEN)))
		);
		expect(answers.every(({ kind }) => kind === 'done')).toBe(true);
		await Promise.all([one, two].map((room) => room.execute(ask({ type: 'lowerHand' }, ADA))));
		const fresh = await roomOn(nodeOn(log));
		await expect.poll(() => pack(one.progress())).toBe(pack(fresh.progress()));
		await expect.poll(() => pack(two.progress())).toBe(pack(fresh.progress()));
		expect((await log.read(ROOM, 0)).map(({ version }) => version)).toEqual(
			Array.from({ length: fresh.progress().version }, (_, n) => n + 1)
		);
	});

	it.each(['was written', 'was not written'])(
		'carries a command out once when its commit got lost and %s',
		async (how) => {
			const log = logWithRoom();
			let lose = false;
			const append: Log['append'] = async (batch): Promise<AppendResult> => {
				if (!lose) return log.append(batch);
				lose = false;
				if (how === 'was written') await log.append(batch);
				return { kind: 'unknown', cause: new Error('connection lost') };
			};
			const room = await roomOn(nodeOn(log, { append }));
			await room.execute(enrol);
			lose = true;
			expect(await room.execute(ask(answer(0, 0), ADA))).toEqual({ kind: 'done', version: 3 });
			expect(await log.read(ROOM, 2)).toHaveLength(1);
			expect(room.progress().students.get(ADA)?.cells[0]?.attempts).toBe(1);
		}
	);

	it('asks senders to come back while storage is away, and loses nothing', async () => {
		const log = logWithRoom();
		let away = false;
		const gone = () => Promise.reject(new Error('connection refused'));
		const node = nodeOn(log, {
			append: (batch) => (away ? Promise.resolve({ kind: 'unknown', cause: null }) : log.append(batch)),
			read: (...args) => (away ? gone() : log.read(...args)),
			findCommand: (...args) => (away ? gone() : log.findCommand(...args))
		});
		const room = await roomOn(node);
		await room.execute(enrol);
		away = true;
		const submit = ask(answer(0, 0), ADA);
		expect(await room.execute(submit)).toMatchObject({ kind: 'retry', because: 'storage' });
		away = false;
		expect(await room.execute({ ...submit, attempt: 2 })).toEqual({ kind: 'done', version: 3 });
	});

	it('refuses alone what the log cannot hold', async () => {
		const log = logWithRoom();
		const room = await roomOn(nodeOn(log));
		await room.execute(enrol);
		const bad = { ...ask(answer(0, 0), ADA), actor: ADA };
		const unstorable = { ...bad, command: { ...answer(1, 0), answer: { kind: 'number', value: '\u0000' } } as Command };
		const [refused, fine] = await Promise.all([room.execute(unstorable), room.execute(ask(answer(2, 0), BEN))]);
		expect(refused.kind).toBe('refused');
		expect(fine.kind).toBe('done');
	});

	it('tells a viewer exactly what changed, after it is in the log', async () => {
		const log = logWithRoom();
		const room = await roomOn(nodeOn(log));
		await room.execute(enrol);
		const seen: Delta[] = [];
		const { resumed, leave } = room.subscribe({ view: 'board' }, null, (delta) => seen.push(delta));
		expect(resumed).toMatchObject({ kind: 'snapshot', version: 2 });
		await room.execute(ask(answer(0, 0), ADA));
		expect(seen).toHaveLength(1);
		expect(seen[0]).toMatchObject({ channel: 'board:1', from: 2, to: 3, removes: [] });
		expect(seen[0]?.upserts.map(([key]) => key)).toEqual([`student:${ADA}`]);
		leave();
		await room.execute(ask(answer(1, 0), ADA));
		expect(seen).toHaveLength(1);
	});

	it('brings a page’s first paint up to date with what came before it joined', async () => {
		const room = await roomOn(nodeOn(logWithRoom()));
		await room.execute(enrol);
		const painted = room.snapshot({ view: 'route', student: ADA });
		await room.execute(ask(answer(0, 0), ADA));
		const { resumed } = room.subscribe({ view: 'route', student: ADA }, painted.version, () => {});
		expect(resumed).toMatchObject({ kind: 'delta', from: painted.version, to: 3 });
	});

	it('ends a lesson nobody looks at', async () => {
		const log = logWithRoom();
		let now = MORNING;
		const node = nodeOn(log, {}, () => now);
		const room = await roomOn(node);
		await room.execute(ask({ type: 'startLesson', minutes: 30 }));
		now += 31 * MINUTE;
		await node.tick();
		expect((await log.read(ROOM, 0)).at(-1)).toMatchObject({ type: 'lessonEnded', payload: { because: 'time' } });
	});

	it('comes back from its snapshot as it was', async () => {
		const log = logWithRoom();
		const node = nodeOn(log);
		const room = await roomOn(node);
		await room.execute(enrol);
		for (let n = 0; n < 20; n++) await room.execute(ask(answer(n, n % 3), ADA));
		await nodes.splice(0)[0]?.stop();
		expect(await log.loadSnapshot(ROOM, 'test')).toMatchObject({ version: room.progress().version });
		let read = 0;
		const chunks: Log['chunks'] = (id, after) => {
			read = after;
			return log.chunks(id, after);
		};
		const again = await roomOn(nodeOn(log, { chunks }));
		expect(read).toBe(room.progress().version);
		expect(pack(again.progress())).toBe(pack(room.progress()));
	});

	it('is opened from its log when its snapshot cannot be read', async () => {
		const log = logWithRoom();
		const room = await roomOn(nodeOn(log));
		await room.execute(enrol);
		await log.saveSnapshot(ROOM, 'test', { version: 2, body: 'not a snapshot' });
		const faults: unknown[] = [];
		const again = await roomOn(nodeOn(log, {}, () => MORNING, { onFault: (error) => String(faults.push(error)) }));
		expect(pack(again.progress())).toBe(pack(room.progress()));
		expect(faults).toHaveLength(1);
	});

	it('is put away when nobody looks and too many are open, and opens again as it was', async () => {
		const log = logWithRoom();
		const node = nodeOn(log, {}, () => MORNING, { keep: 0, tickEvery: 1 });
		const room = await roomOn(node);
		await room.execute(enrol);
		const { leave } = room.subscribe({ view: 'board' }, null, () => {});
		await node.tick();
		expect(node.size()).toBe(1);
		leave();
		await expect.poll(() => node.size()).toBe(0);
		expect(pack((await roomOn(node)).progress())).toBe(pack(room.progress()));
	});

	it('that does not exist is not opened', async () => {
		expect(await nodeOn(logWithRoom()).open(99)).toBeNull();
	});
});
