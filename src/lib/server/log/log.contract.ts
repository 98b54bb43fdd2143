// What every log keeps to. The same rules run on the memory log and on Postgres.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AppendResult, Batch, CommandEvents, Log, NewEvent } from './log.ts';

export type Room = { schoolId: number; classroomId: number };

export type LogUnderTest = {
	/** two nodes over one store */
	nodes: [Log, Log];
	addClassroom(): Promise<Room>;
	/** Somebody of that school, who may write. */
	addPerson(room: Room): Promise<number>;
	/** the first node's next append is not answered: its connection goes before the commit, or after it */
	loseNextAnswer(commit: 'before' | 'after'): void;
	stop(): Promise<void>;
};

const NOW = Date.UTC(2026, 9, 5, 9, 30);

const event = (over: Partial<NewEvent> = {}): NewEvent => ({
	type: 'answerSubmitted',
	studentId: 7,
	actor: 7,
	occurredAt: NOW,
	payload: { waypoint: 'add-unlike', correct: false },
	...over
});

const command = (count = 1, over: Partial<NewEvent> = {}): CommandEvents => ({
	commandId: randomUUID(),
	events: Array.from({ length: count }, () => event(over))
});

const batch = (room: Room, expected: number, commands: CommandEvents[], nextDueAt: number | null = null): Batch => ({
	...room,
	expected,
	commands,
	nextDueAt
});

const kinds = (results: AppendResult[]) => results.map(({ kind }) => kind);

/** Appends `times` commands to every room in the order given, catching up after a conflict, as a classroom does. */
async function writeAll(log: Log, rooms: Room[], times: number): Promise<AppendResult[]> {
	const answers: AppendResult[] = [];
	const versions = await log.versionsOf(rooms.map(({ classroomId }) => classroomId));
	const one = async (room: Room) => {
		for (;;) {
			const answer = await log.append(batch(room, versions.get(room.classroomId) ?? 0, [command(2)]));
			answers.push(answer);
			if (answer.kind === 'appended') return versions.set(room.classroomId, answer.version);
			const missed = await log.read(room.classroomId, versions.get(room.classroomId) ?? 0);
			versions.set(room.classroomId, missed.at(-1)?.version ?? 0);
		}
	};
	for (let turn = 0; turn < times; turn++) await Promise.all(rooms.map(one));
	return answers;
}

export function logContract(name: string, start: () => Promise<LogUnderTest>): void {
	describe(`a log (${name})`, () => {
		let given: LogUnderTest;
		let log: Log;
		let other: Log;
		let newRoom: () => Promise<Room>;

		beforeAll(async () => {
			given = await start();
			[log, other] = given.nodes;
			newRoom = given.addClassroom;
		});
		afterAll(() => given.stop());

		it('counts versions 1, 2, 3 … over batches and commands', async () => {
			const room = await newRoom();
			expect(await log.append(batch(room, 0, [command(2), command(1)]))).toEqual({ kind: 'appended', version: 3 });
			expect(await log.append(batch(room, 3, [command(1)]))).toEqual({ kind: 'appended', version: 4 });
			const events = await log.read(room.classroomId, 0);
			expect(events.map(({ version, ordinal }) => [version, ordinal])).toEqual([
				[1, 0],
				[2, 1],
				[3, 0],
				[4, 0]
			]);
		});

		it('gives back what it was given', async () => {
			const room = await newRoom();
			const payload = {
				text: 'Zoë\u2028 "½" \\ 🎈 \\u0000',
				list: [1, 0.1, null, { a: true }],
				empty: {},
				tiny: 5e-324
			};
			const wanted = event({ studentId: null, actor: 3, occurredAt: NOW + 123, payload });
			const { commandId } = command();
			const before = Date.now() - 1_000;
			await log.append(batch(room, 0, [{ commandId, events: [wanted] }]));
			const [stored] = await other.read(room.classroomId, 0);
			expect(stored).toEqual({ ...wanted, version: 1, commandId, ordinal: 0, recordedAt: expect.any(Number) });
			expect(stored?.recordedAt).toBeGreaterThan(before);
		});

		it.each(['0001-01-01T00:00:00.001Z', '1969-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'])(
			'keeps %s to the millisecond',
			async (moment) => {
				const room = await newRoom();
				await log.append(batch(room, 0, [command(1, { occurredAt: Date.parse(moment) })]));
				const [stored] = await log.read(room.classroomId, 0);
				expect(stored?.occurredAt).toBe(Date.parse(moment));
			}
		);

		it('does not keep the order of keys in a payload', async () => {
			const room = await newRoom();
			await log.append(batch(room, 0, [command(1, { payload: { waypoint: 1, a: { zz: 1, b: 2 } } })]));
			const [stored] = await log.read(room.classroomId, 0);
			expect(JSON.stringify(stored?.payload)).toBe('{"a":{"b":2,"zz":1},"waypoint":1}');
		});

		it('reads after a version, to a limit, and in chunks', async () => {
			const room = await newRoom();
			await log.append(batch(room, 0, [command(12_000)]));
			const versions = async (found: Promise<{ version: number }[]>) => (await found).map(({ version }) => version);
			expect(await versions(log.read(room.classroomId, 11_997))).toEqual([11_998, 11_999, 12_000]);
			expect(await versions(log.read(room.classroomId, 4, 2))).toEqual([5, 6]);
			expect(await log.read(room.classroomId, 0, 7_000)).toHaveLength(7_000);
			expect(await log.read(room.classroomId, 12_000)).toEqual([]);
			const seen: number[] = [];
			for await (const chunk of log.chunks(room.classroomId, 1)) seen.push(...chunk.map(({ version }) => version));
			expect(seen).toEqual(Array.from({ length: 11_999 }, (_, index) => index + 2));
		});

		it('answers a conflict, and writes nothing, when another node wrote', async () => {
			const room = await newRoom();
			await other.append(batch(room, 0, [command()]));
			expect(await log.append(batch(room, 0, [command()]))).toEqual({ kind: 'conflict' });
			expect(await log.append(batch(room, 5, [command()]))).toEqual({ kind: 'conflict' });
			expect(await log.read(room.classroomId, 0)).toHaveLength(1);
		});

		it("answers a conflict for a classroom that is not there, or not that school's", async () => {
			const room = await newRoom();
			const elsewhere = { ...room, schoolId: room.schoolId + 1_000 };
			expect(await log.append(batch(elsewhere, 0, [command()]))).toEqual({ kind: 'conflict' });
			const nowhere = { ...room, classroomId: 2_000_000_000 };
			expect(await log.append(batch(nowhere, 0, [command()]))).toEqual({ kind: 'conflict' });
		});

		it('refuses a command id it has, and finds what it led to', async () => {
			const room = await newRoom();
			const first = command(2);
			await log.append(batch(room, 0, [command(), first]));
			expect(await log.append(batch(room, 3, [command(), first]))).toMatchObject({
				kind: 'refused',
				reason: 'duplicateCommand'
			});
			const found = await other.findCommand(room.classroomId, first.commandId);
			expect(found.map(({ version, ordinal }) => [version, ordinal])).toEqual([
				[2, 0],
				[3, 1]
			]);
			expect(await log.findCommand(room.classroomId, randomUUID())).toEqual([]);
			expect(await log.versionsOf([room.classroomId])).toEqual(new Map([[room.classroomId, 3]]));
		});

		it('takes one command id in two classrooms for two commands', async () => {
			const [a, b] = [await newRoom(), await newRoom()];
			const same = command();
			const answers = await Promise.all([a, b].map((room) => log.append(batch(room, 0, [same]))));
			expect(kinds(answers)).toEqual(['appended', 'appended']);
		});

		const bad: [string, Partial<NewEvent>][] = [
			['NUL in a text', { payload: { text: 'a\0b' } }],
			['NUL in a key', { payload: { 'a\0b': 1 } }],
			['half a surrogate pair', { payload: { list: ['\ud800'] } }],
			['NUL in the type', { type: 'a\0b' }],
			['a date too far', { occurredAt: Date.UTC(12_000, 0, 1) }],
			['a date before the year 1', { occurredAt: Date.UTC(-1, 0, 1) }],
			['no date', { occurredAt: Number.NaN }],
			['half a millisecond', { occurredAt: NOW + 0.5 }],
			['an id too large', { studentId: 2 ** 31 }]
		];
		it.each(bad)('refuses %s, and that batch alone', async (_, over) => {
			const rooms = await Promise.all([newRoom(), newRoom(), newRoom(), newRoom()]);
			const answers = await Promise.all(
				rooms.map((room, index) => log.append(batch(room, 0, [command(1, index === 2 ? over : {})])))
			);
			expect(answers[2]).toMatchObject({ kind: 'refused', reason: 'unstorable' });
			expect(kinds(answers)).toEqual(['appended', 'appended', 'refused', 'appended']);
			const versions = await log.versionsOf(rooms.map(({ classroomId }) => classroomId));
			expect([...versions.values()].sort()).toEqual([0, 1, 1, 1]);
		});

		it('refuses a command id that is no UUID', async () => {
			const room = await newRoom();
			const answer = await log.append(batch(room, 0, [{ ...command(), commandId: 'seven' }]));
			expect(answer).toMatchObject({ kind: 'refused', reason: 'unstorable' });
		});

		describe('with words', () => {
			const said = (author: number, body: string, forgets: string[] = []): CommandEvents => ({
				...command(),
				words: { author, body },
				forgets
			});
			const words = ({ schoolId }: Room, { commandId }: CommandEvents) => other.words(schoolId, commandId);

			it('keeps them by their command, for that school alone', async () => {
				const room = await newRoom();
				const author = await given.addPerson(room);
				const body = 'Weil ½ größer ist 🍰\n\\u0000 "so"\n' + 'ж'.repeat(3_900);
				const one = said(author, body);
				expect(await log.append(batch(room, 0, [one, command()]))).toEqual({ kind: 'appended', version: 2 });
				expect(await words(room, one)).toBe(body);
				expect(await log.words(room.schoolId + 1_000, one.commandId)).toBeNull();
				expect(await log.words(room.schoolId, randomUUID())).toBeNull();
			});

			it('keeps them with their events or not at all', async () => {
				const room = await newRoom();
				const author = await given.addPerson(room);
				const [late, bad] = [said(author, 'late'), said(author, 'bad')];
				await log.append(batch(room, 0, [command()]));
				expect(await log.append(batch(room, 0, [late]))).toEqual({ kind: 'conflict' });
				const broken = { ...bad, events: [event({ type: 'a\0b' })] };
				expect(await log.append(batch(room, 1, [broken]))).toMatchObject({ kind: 'refused' });
				expect([await words(room, late), await words(room, bad)]).toEqual([null, null]);
			});

			it('refuses what cannot be kept, and that batch alone', async () => {
				const rooms = await Promise.all([newRoom(), newRoom()]);
				const author = await given.addPerson(rooms[0]!);
				const answers = await Promise.all(
					rooms.map((room, index) => log.append(batch(room, 0, [index === 0 ? said(author, 'a\0b') : command()])))
				);
				expect(answers).toMatchObject([{ kind: 'refused', reason: 'unstorable' }, { kind: 'appended' }]);
			});

			it('keeps the first words under one id, whoever sends more', async () => {
				const [room, elsewhere] = [await newRoom(), await newRoom()];
				const first = said(await given.addPerson(room), 'first');
				const second = { ...first, words: { author: await given.addPerson(elsewhere), body: 'second' } };
				await log.append(batch(room, 0, [first]));
				for (const [where, expected] of [
					[room, 1],
					[elsewhere, 0]
				] as const)
					expect(await log.append(batch(where, expected, [second]))).toMatchObject({
						kind: 'refused',
						reason: 'duplicateCommand'
					});
				expect(await words(room, first)).toBe('first');
			});

			it('forgets what is replaced, in the same school, within one batch too', async () => {
				const [room, elsewhere] = [await newRoom(), await newRoom()];
				const author = await given.addPerson(room);
				const drafts = [said(author, 'one')];
				for (const body of ['two', 'three']) drafts.push(said(author, body, [drafts.at(-1)?.commandId ?? '']));
				const [one, two, three] = drafts as [CommandEvents, CommandEvents, CommandEvents];
				await log.append(batch(room, 0, [one]));
				await log.append(batch(room, 1, [two, three]));
				expect(await Promise.all(drafts.map((draft) => words(room, draft)))).toEqual([null, null, 'three']);
				const stranger = { ...command(), forgets: [three.commandId] };
				await log.append(batch(elsewhere, 0, [stranger]));
				expect(await words(room, three)).toBe('three');
			});

			it.each([
				['before', 0],
				['after', 1]
			] as const)('are where their events are when the connection is lost %s the commit', async (when, written) => {
				const room = await newRoom();
				const one = said(await given.addPerson(room), 'lost?');
				given.loseNextAnswer(when);
				expect((await log.append(batch(room, 0, [one]))).kind).toBe('unknown');
				expect(await words(room, one)).toBe(written ? 'lost?' : null);
				expect((await log.append(batch(room, written, [command()]))).kind).toBe('appended');
			});
		});

		it('answers two batches of one classroom that are sent at once, one after the other', async () => {
			const room = await newRoom();
			const first = log.append(batch(room, 0, [command()]));
			const rest = [log.append(batch(room, 1, [command()])), log.append(batch(room, 1, [command()]))];
			expect(kinds(await Promise.all([first, ...rest]))).toEqual(['appended', 'appended', 'conflict']);
		});

		it('lets two nodes write the same classrooms in opposing order: no deadlock, no hole, nothing lost', async () => {
			const rooms = await Promise.all(Array.from({ length: 8 }, newRoom));
			const answers = await Promise.all([writeAll(log, rooms, 12), writeAll(other, rooms.toReversed(), 12)]);
			const settled = kinds(answers.flat()).filter((kind) => kind !== 'conflict');
			expect(new Set(settled)).toEqual(new Set(['appended']));
			expect(settled).toHaveLength(8 * 24);
			for (const { classroomId } of rooms) {
				const events = await log.read(classroomId, 0);
				expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
				expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(24);
			}
		});

		it.each([
			['before', 0],
			['after', 1]
		] as const)('says unknown when the connection is lost %s the commit, and goes on', async (when, written) => {
			const room = await newRoom();
			const lost = command();
			given.loseNextAnswer(when);
			expect((await log.append(batch(room, 0, [lost]))).kind).toBe('unknown');
			expect(await log.findCommand(room.classroomId, lost.commandId)).toHaveLength(written);
			expect(await log.append(batch(room, written, [command()]))).toEqual({
				kind: 'appended',
				version: written + 1
			});
		});

		it('tells every node that listens who moved, and to compare when it starts', async () => {
			const room = await newRoom();
			const moved = vi.fn();
			const compare = vi.fn();
			const listening = other.listen(moved, compare);
			await vi.waitFor(() => expect(compare).toHaveBeenCalled());
			await log.append(batch(room, 0, [command(3)]));
			await vi.waitFor(() => expect(moved).toHaveBeenCalledWith(room.classroomId, 3));
			await listening.stop();
			const calls = moved.mock.calls.length;
			await log.append(batch(room, 3, [command()]));
			await other.versionsOf([room.classroomId]);
			expect(moved.mock.calls).toHaveLength(calls);
		});

		it('keeps the newest snapshot per model', async () => {
			const { classroomId } = await newRoom();
			const body = JSON.stringify({ names: 'Zoë 🎈', much: 'x'.repeat(100_000) });
			expect(await log.loadSnapshot(classroomId, 'model')).toBeNull();
			await log.saveSnapshot(classroomId, 'model', { version: 5, body });
			await log.saveSnapshot(classroomId, 'model', { version: 4, body: 'older' });
			await log.saveSnapshot(classroomId, 'other', { version: 1, body: '' });
			expect(await other.loadSnapshot(classroomId, 'model')).toEqual({ version: 5, body });
			expect(await other.loadSnapshot(classroomId, 'other')).toEqual({ version: 1, body: '' });
		});

		it('gives a classroom that is due to one node, again after 10 s, and to none once it is settled', async () => {
			const rooms = [await newRoom(), await newRoom(), await newRoom(), await newRoom()];
			const [a, b, c, d] = rooms.map(({ classroomId }) => classroomId) as [number, number, number, number];
			for (const [index, room] of rooms.entries())
				await log.append(batch(room, 0, [command()], index === 3 ? NOW + 1 : NOW - index));
			const claimed = await Promise.all([log.claimDue(NOW, 10), other.claimDue(NOW, 10)]);
			expect(claimed.flat().sort((x, y) => x - y)).toEqual([a, b, c]);
			expect(await log.claimDue(NOW + 9_999, 10)).toEqual([d]);
			await log.append(batch(rooms[0]!, 1, [command()]));
			await log.setDue(b, null);
			expect(await other.claimDue(NOW + 10_000, 10)).toEqual([c]);
			await log.setDue(b, NOW + 11_000);
			expect(await other.claimDue(NOW + 12_000, 1)).toEqual([b]);
			for (const id of [c, d, b]) await log.setDue(id, null);
		});
	});
}
