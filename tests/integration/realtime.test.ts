// The live protocol over real sockets: a real server, the real client, and some that do not keep to the rules.
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { io, type Socket } from 'socket.io-client';
import type { Connection } from '#lib/client/client-types.ts';
import type { CommandAnswer, JoinAnswer } from '#lib/protocol/messages.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import type { Delta, Row } from '#lib/sync/delta.ts';
import { bankWaypoint, mapOf } from '../histories/class.ts';
import { ROOM, startLiveServer, type LiveOptions, type LiveServer } from '../support/live-server.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const [TEACHER, ADA, BEN] = [1, 11, 12];

let server: LiveServer;
const sockets: Socket[] = [];
const start = async (options: Partial<LiveOptions> = {}) => (server = await startLiveServer({ map, ...options }));
afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.disconnect();
	await server.stop();
});

const until = (condition: () => unknown) =>
	vi.waitFor(
		async () => {
			if (!(await condition())) throw new Error(`never: ${condition.toString()}`);
		},
		{ timeout: 15_000, interval: 10 }
	);
const isLive = (connection: Connection) =>
	until(() => connection.status().state === 'live' && connection.status().lastHeard);

/** A screen that follows the board or a student's route from what the server would have rendered. */
async function screen(connection: Connection, student: number | null = null) {
	const room = await server.room();
	const snapshot = room.snapshot(student === null ? { view: 'board' } : { view: 'route', student });
	const rows = new Map<string, Row>(snapshot.rows);
	const refusals: unknown[] = [];
	connection.follow(
		snapshot,
		({ upserts, removes }) => {
			for (const [key, row] of upserts) rows.set(key, row);
			for (const key of removes) rows.delete(key);
		},
		({ refusal }) => refusals.push(refusal)
	);
	return { rows, refusals, row: (key: string) => rows.get(key) as Record<string, unknown> | undefined };
}

/** Somebody who speaks Socket.IO and keeps to nothing else. */
function raw(person: number | null, options: object = {}): Socket {
	const socket = io(server.url, {
		forceNew: true,
		transports: ['websocket'],
		reconnection: false,
		auth: { protocol: PROTOCOL_VERSION, device: 'raw' },
		extraHeaders: person === null ? {} : { cookie: `person=${person}` },
		...options
	});
	sockets.push(socket);
	return socket;
}
const hello = (socket: Socket) => new Promise<unknown>((resolve) => socket.once('hello', resolve));
const refusalOfHandshake = (socket: Socket) =>
	new Promise<Error & { data?: unknown; description?: unknown }>((resolve) => socket.once('connect_error', resolve));
const ask = <Answer = CommandAnswer>(socket: Socket, event: string, ...args: unknown[]): Promise<Answer> =>
	socket.timeout(10_000).emitWithAck(event, ...args) as Promise<Answer>;
const raiseHand = (id = randomUUID(), attempt = 1) => ({
	id,
	attempt,
	classroom: ROOM,
	command: { type: 'raiseHand' }
});
const events = () => server.log.store.streams.get(ROOM)?.events ?? [];

describe('a student and a teacher', () => {
	it("[J3] [C2] what the student does is durable when answered, and on the teacher's board at once", async () => {
		await start();
		const [teacher, ada] = [server.connect(TEACHER), server.connect(ADA)];
		const [board, route] = [await screen(teacher), await screen(ada, ADA)];
		await isLive(teacher);
		const answer = await ada.send(ROOM, { type: 'raiseHand' });
		expect(answer).toMatchObject({ kind: 'done' });
		expect(events().some(({ type, studentId }) => type === 'alertRaised' && studentId === ADA)).toBe(true);
		await until(() => route.row('me')?.hand);
		await until(() => board.row(`student:${ADA}`)?.mark === 'hand');
	});

	it('[P1] following the own route is being present; leaving in silence is noticed by the same rules', async () => {
		await start();
		const [teacher, ada] = [server.connect(TEACHER), server.connect(ADA)];
		const board = await screen(teacher);
		await screen(ada, ADA);
		await until(() => board.row(`student:${ADA}`)?.presence === 'on');
		expect(board.row(`student:${BEN}`)?.presence).toBe('off');
	});

	it('[D9] a restart of the server loses nothing: screens come back, commands sent meanwhile are carried out', async () => {
		await start();
		const [teacher, ada] = [server.connect(TEACHER), server.connect(ADA)];
		const board = await screen(teacher);
		await isLive(ada);
		const restarting = server.restart();
		const answer = ada.send(ROOM, { type: 'raiseHand' });
		await restarting;
		expect(await answer).toMatchObject({ kind: 'done' });
		await until(() => board.row(`student:${ADA}`)?.mark === 'hand');
		expect(events().filter(({ type }) => type === 'alertRaised')).toHaveLength(1);
	});

	it('[H5] a new epoch makes screens ask for everything', async () => {
		let epoch = 'one';
		await start({ epoch: () => epoch });
		const teacher = server.connect(TEACHER);
		const board = await screen(teacher);
		await until(() => server.realtime.counts().joins === 1);
		board.rows.set('left over from another model', {});
		epoch = 'two';
		const changes: unknown[] = [];
		teacher.follow((await server.room()).snapshot({ view: 'board' }), (change) => changes.push(change));
		await server.restart();
		await until(() => changes.length > 0);
		expect(changes[0]).toMatchObject({ upserts: expect.arrayContaining([['lesson', expect.anything()]]) });
	});

	it('[P5] [C4] a lost answer is asked for again; the command is carried out once', async () => {
		await start();
		const ada = server.connect(ADA);
		await isLive(ada);
		server.log.loseNextAnswer('after');
		expect(await ada.send(ROOM, { type: 'raiseHand' })).toMatchObject({ kind: 'done' });
		expect(events().filter(({ type }) => type === 'alertRaised')).toHaveLength(1);
	});

	it('[C5] while storage is away senders are told, wait, and nothing is lost', async () => {
		await start();
		const ada = server.connect(ADA);
		await isLive(ada);
		const away = async () => {
			throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
		};
		server.breakDown({ append: async () => ({ kind: 'unknown', cause: null }), read: away, findCommand: away });
		const answer = ada.send(ROOM, { type: 'raiseHand' });
		await until(() => server.realtime.counts().commands >= 2);
		expect(ada.status().waiting).toBe(1);
		server.breakDown(null);
		expect(await answer).toMatchObject({ kind: 'done' });
	});
});

describe('commands', () => {
	it('[C3] the same id gets the first answer, however often and on any connection', async () => {
		await start();
		const [one, two] = [raw(ADA), raw(ADA)];
		await Promise.all([hello(one), hello(two)]);
		const id = randomUUID();
		const answers = await Promise.all([
			ask(one, 'command', raiseHand(id)),
			ask(one, 'command', raiseHand(id, 2)),
			ask(two, 'command', raiseHand(id, 2))
		]);
		expect(answers[0]).toMatchObject({ kind: 'done' });
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		await server.restart();
		const later = raw(ADA);
		await hello(later);
		expect(await ask(later, 'command', raiseHand(id, 3))).toEqual(answers[0]);
		expect(events().filter(({ type }) => type === 'alertRaised')).toHaveLength(1);
	});

	it("[J2] [C7] nobody asks what is not theirs, of another's classroom or of one that is not there", async () => {
		await start();
		const ada = raw(ADA);
		await hello(ada);
		const refused = (code: string) => ({ kind: 'refused', refusal: { code } });
		const end = { ...raiseHand(), command: { type: 'endLesson' } };
		expect(await ask(ada, 'command', end)).toEqual(refused('notAllowed'));
		expect(await ask(ada, 'command', { ...raiseHand(), classroom: 666 })).toEqual(refused('notAllowed'));
		expect(await ask(ada, 'command', { ...raiseHand(), classroom: 2 })).toEqual(refused('unknownClassroom'));
		expect(await ask(ada, 'join', { channel: `route:${ROOM}:${BEN}`, version: null })).toEqual(refused('notAllowed'));
		expect(await ask(ada, 'join', { channel: `board:${ROOM}`, version: null })).toEqual(refused('notAllowed'));
		expect(await ask(ada, 'join', { channel: `people:${ROOM}`, version: null })).toEqual(refused('notAllowed'));
		expect(await ask(ada, 'join', { channel: 'wall', version: null })).toEqual(refused('unknownChannel'));
	});

	it('[L5] a bug is logged once, and the sender gets its id', async () => {
		await start();
		const teacher = raw(TEACHER);
		await hello(teacher);
		const room = await server.room();
		const bug = vi.spyOn(room, 'subscribe').mockImplementation(() => {
			throw new TypeError('x is not a function');
		});
		const answer = await ask<JoinAnswer>(teacher, 'join', { channel: `board:${ROOM}`, version: null });
		bug.mockRestore();
		expect(answer).toEqual({ kind: 'refused', refusal: { code: 'serverFault', errorId: 'fault1' } });
		expect(server.faults).toHaveLength(1);
	});
});

describe('channels', () => {
	it('[J3] a join says what it has and gets what it lacks', async () => {
		await start();
		const teacher = raw(TEACHER);
		await hello(teacher);
		const join = (version: number | null) => ask<JoinAnswer>(teacher, 'join', { channel: `board:${ROOM}`, version });
		const whole = await join(null);
		expect(whole).toMatchObject({ kind: 'snapshot', channel: `board:${ROOM}` });
		const version = whole.kind === 'snapshot' ? whole.version : -1;
		expect(await join(version)).toEqual({ kind: 'current', version });
		await server.tell({ type: 'signalRegained', student: BEN });
		expect(await join(version)).toMatchObject({ kind: 'delta', from: version, to: version + 1 });
		expect(await join(version + 1000)).toMatchObject({ kind: 'snapshot' });
	});

	it('names come by a channel of their own', async () => {
		await start();
		const teacher = raw(TEACHER);
		await hello(teacher);
		const people = await ask<JoinAnswer>(teacher, 'join', { channel: `people:${ROOM}`, version: null });
		const board = await ask<JoinAnswer>(teacher, 'join', { channel: `board:${ROOM}`, version: null });
		expect(JSON.stringify(people)).toContain('Ada Lovelace');
		expect(JSON.stringify(board)).not.toContain('Ada');
	});

	it('[J4] [J5] deltas come once however often the channel was joined, and not after leaving', async () => {
		await start();
		const teacher = raw(TEACHER);
		await hello(teacher);
		const deltas: Delta[] = [];
		teacher.on('delta', (delta: Delta) => deltas.push(delta));
		const board = { channel: `board:${ROOM}`, version: null };
		await ask(teacher, 'join', board);
		await ask(teacher, 'join', board);
		await server.tell({ type: 'signalRegained', student: BEN });
		await until(() => deltas.length > 0);
		teacher.emit('leave', { channel: `board:${ROOM}` });
		await ask(teacher, 'join', { channel: 'people:1', version: null });
		await server.tell({ type: 'signalLost', students: [BEN] });
		await ask(teacher, 'join', { channel: 'people:1', version: null });
		expect(deltas).toHaveLength(1);
	});

	it('[L3] no more channels at a time than the limit', async () => {
		await start({ limits: { channels: 2 } });
		const teacher = raw(TEACHER);
		await hello(teacher);
		const join = (student: number) =>
			ask<JoinAnswer>(teacher, 'join', { channel: `route:${ROOM}:${student}`, version: null });
		await join(ADA);
		await join(BEN);
		expect(await join(13)).toMatchObject({ kind: 'refused', refusal: { code: 'tooMany' } });
		expect(await join(ADA)).toMatchObject({ kind: 'snapshot' });
	});

	it('[D10] a connection that does not read gets the latest row, not every row on the way', async () => {
		await start();
		const teacher = raw(TEACHER);
		await hello(teacher);
		const deltas: Delta[] = [];
		teacher.on('delta', (delta: Delta) => deltas.push(delta));
		await ask(teacher, 'join', { channel: `people:${ROOM}`, version: null });
		// The reader stops reading: what the kernel does not take has to wait at the server.
		const reader = (teacher.io.engine.transport as unknown as { ws: { pause: () => void; resume: () => void } }).ws;
		reader.pause();
		const turn = () => new Promise((resolve) => setImmediate(resolve));
		let version = 1;
		for (; server.realtime.counts().shed === 0; await turn()) version = server.rename('x'.repeat(50_000));
		const shedAt = version;
		for (let i = 0; i < 1_000; i++) version = server.rename(`Ada ${i}`);
		reader.resume();
		await until(() => deltas.at(-1)?.to === version);
		expect(deltas.filter(({ to }) => to > shedAt)).toHaveLength(1);
		expect(deltas.at(-1)?.upserts).toEqual([['11', { id: 11, name: 'Ada 999', short: 'Ada 999' }]]);
		for (const [index, { from }] of deltas.entries()) expect(from).toBe(deltas[index - 1]?.to ?? 1);
	});
});

describe('who is let in', () => {
	it('[H1] a foreign origin and "null" are refused, on both transports; the own is not', async () => {
		await start();
		for (const transports of [['websocket'], ['polling']]) {
			for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
				const error = await refusalOfHandshake(raw(ADA, { transports, extraHeaders: { cookie: 'person=11', origin } }));
				expect(error.data).toBeUndefined(); // it never came to speak the protocol
			}
			const own = { cookie: 'person=11', origin: server.url };
			expect(await hello(raw(ADA, { transports, extraHeaders: own }))).toMatchObject({ protocol: PROTOCOL_VERSION });
		}
	});

	it('[H2] another protocol, or no readable handshake, is outdated', async () => {
		await start();
		for (const auth of [
			{ protocol: PROTOCOL_VERSION + 1, device: 'x' },
			{},
			{ protocol: '1' },
			{ protocol: 1, device: '\0' }
		]) {
			const error = await refusalOfHandshake(raw(ADA, { auth }));
			expect(error.data).toEqual({ code: 'outdated', protocol: PROTOCOL_VERSION });
		}
	});

	it('[H3] nobody is signed out; the client says so and stops', async () => {
		await start();
		expect((await refusalOfHandshake(raw(null))).data).toEqual({ code: 'signedOut' });
		const stranger = server.connect(999);
		await until(() => stranger.status().state === 'ended');
		expect(await stranger.send(ROOM, { type: 'raiseHand' })).toEqual({
			kind: 'refused',
			refusal: { code: 'signedOut' }
		});
	});

	it('[H4] the first word is hello, with the clock', async () => {
		await start();
		const said = (await hello(raw(ADA))) as { now: number; epoch: string };
		expect(said.epoch).toBe('e');
		expect(Math.abs(said.now - Date.now())).toBeLessThan(5_000);
	});

	it('[S1] a revoked session loses its sockets at once, and no other', async () => {
		await start();
		const [ada, ben] = [server.connect(ADA), server.connect(BEN)];
		await Promise.all([screen(ada, ADA), screen(ben, BEN)]);
		await until(() => server.realtime.counts().joins === 2);
		server.revoke(ADA);
		await until(() => ada.status().ended === 'signedOut');
		await until(() => server.realtime.counts().sockets === 1);
		expect(ben.status().state).toBe('live');
	});

	it('[S3] [J6] access that is lost is lost at once: join again, and be refused', async () => {
		await start();
		const [teacher, ada] = [server.connect(TEACHER), server.connect(ADA)];
		const [board, route] = await Promise.all([screen(teacher), screen(ada, ADA)]);
		await until(() => server.realtime.counts().joins === 2);
		server.bar(TEACHER);
		await until(() => board.refusals.length > 0);
		expect(board.refusals).toEqual([{ code: 'notAllowed' }]);
		await server.tell({ type: 'enrolStudents', students: [14] });
		await ada.send(ROOM, { type: 'raiseHand' });
		await until(() => route.row('me')?.hand);
		expect(board.rows.has('student:14')).toBe(false);
		expect(teacher.status().state).toBe('live');
	});

	it('[S2] a session whose time is over loses its sockets, one that was prolonged does not', async () => {
		await start({ sessionMs: -1 });
		const [ada, ben] = [server.connect(ADA), server.connect(BEN)];
		await until(() => server.realtime.counts().sockets === 2);
		server.people.delete(ADA);
		await server.realtime.review();
		await until(() => ada.status().ended === 'expired');
		expect(ben.status().state).toBe('live');
	});
});

describe('what a client may send', () => {
	const malformed = { kind: 'refused', refusal: { code: 'malformed' } };

	it('[L4] malformed, unknown and misplaced messages are refused, and the connection lives on', async () => {
		await start();
		const ada = raw(ADA);
		await hello(ada);
		for (const message of [
			null,
			7,
			'x',
			[],
			{},
			{ ...raiseHand(), id: 'x' },
			{ ...raiseHand(), command: { type: 'tick' } },
			Buffer.from('x')
		])
			expect(await ask(ada, 'command', message)).toMatchObject(malformed);
		expect(await ask(ada, 'command')).toMatchObject(malformed);
		expect(await ask(ada, 'nonsense', raiseHand())).toMatchObject({ refusal: { code: 'malformed', at: 'event' } });
		expect(await ask(ada, 'join', { channel: 'board:1\0', version: null })).toMatchObject(malformed);
		ada.emit('command', { no: 'answer wanted' });
		ada.emit('leave', 'x');
		expect(await ask(ada, 'command', raiseHand())).toMatchObject({ kind: 'done' });
		expect(server.realtime.counts().malformed).toBe(13);
		expect(server.faults).toEqual([]);
	});

	it('[L1] what is larger than 64 KiB ends the connection, and nothing else', async () => {
		await start();
		const [ada, ben] = [raw(ADA), raw(BEN)];
		await Promise.all([hello(ada), hello(ben)]);
		ada.emit('command', { ...raiseHand(), filler: 'x'.repeat(70_000) });
		await new Promise((resolve) => ada.once('disconnect', resolve));
		expect(await ask(ben, 'command', raiseHand())).toMatchObject({ kind: 'done' });
	});

	it('[L2] too many at once are refused with the time to wait; the real client waits and loses none', async () => {
		await start({ limits: { burst: 5, perSecond: 100 } });
		const ada = raw(ADA);
		await hello(ada);
		const answers = await Promise.all(Array.from({ length: 30 }, () => ask(ada, 'command', raiseHand())));
		const tooMany = answers.filter((answer) => answer.kind === 'refused' && answer.refusal.code === 'tooMany');
		expect(tooMany.length).toBeGreaterThan(15);
		const ben = server.connect(BEN);
		const sent = Array.from({ length: 30 }, (_, i) => ben.send(ROOM, { type: i % 2 ? 'lowerHand' : 'raiseHand' }));
		for (const answer of await Promise.all(sent)) expect(answer).toMatchObject({ kind: 'done' });
	});

	it('[L6] a flood of what is refused ends the connection', async () => {
		await start({ limits: { strikes: 20 } });
		const ada = raw(ADA);
		await hello(ada);
		for (let i = 0; i < 60; i++) ada.emit('nonsense');
		await new Promise((resolve) => ada.once('disconnect', resolve));
		const again = raw(ADA);
		await hello(again);
	});

	it('[L5] rubbish below the protocol ends that connection alone', async () => {
		await start();
		const [ada, ben] = [raw(ADA), raw(BEN)];
		await Promise.all([hello(ada), hello(ben)]);
		const ws = (ada.io.engine.transport as unknown as { ws: { send: (data: string) => void } }).ws;
		for (const packet of [
			'4zz',
			'42["command"',
			'451-["command",{"_placeholder":true,"num":9}]',
			'\ud800',
			'42["__proto__",{}]'
		])
			ws.send(packet);
		await new Promise((resolve) => ada.once('disconnect', resolve));
		expect(await ask(ben, 'command', raiseHand())).toMatchObject({ kind: 'done' });
	});
});

describe('getting through', () => {
	it('long polling carries everything where WebSockets are blocked, without being told', async () => {
		await start({ webSockets: false });
		const [teacher, ada] = [server.connect(TEACHER), server.connect(ADA)];
		const board = await screen(teacher);
		await screen(ada, ADA);
		expect(await ada.send(ROOM, { type: 'raiseHand' })).toMatchObject({ kind: 'done' });
		await until(() => board.row(`student:${ADA}`)?.mark === 'hand');
	});
});
