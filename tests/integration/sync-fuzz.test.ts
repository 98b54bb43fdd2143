// Seeded fuzz of the whole way: real conversations, real peers, real classrooms of two nodes on one log, over a
// connection that loses, repeats and reorders. In the end every screen equals the projection of the log, and every
// command was answered and is in the log at most once.
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CommandAnswer, WireCommand } from '#lib/protocol/messages.ts';
import { channelName, type Channel } from '#lib/protocol/channels.ts';
import type { Command } from '#lib/domain/commands.ts';
import type { AlertRow, MeRow } from '#lib/domain/views/row-types.ts';
import { boardRows } from '#lib/domain/views/board.ts';
import { routeRows } from '#lib/domain/views/route.ts';
import type { Viewer } from '#lib/server/auth/auth-types.ts';
import { asEvent } from '#lib/server/classrooms/as-event.ts';
import { createClassrooms } from '#lib/server/classrooms/classrooms.ts';
import type { Log } from '#lib/server/log/log.ts';
import { createMemoryLog, type MemoryLog } from '#lib/server/log/memory-log.ts';
import { createMemoryStore } from '#lib/server/log/memory-store.ts';
import { newCounts, type Counts } from '#lib/server/realtime/counts.ts';
import { LIMITS } from '#lib/server/realtime/limits.ts';
import type { Parts } from '#lib/server/realtime/parts.ts';
import type { Row } from '#lib/sync/delta.ts';
import { ADA, BEN, bankWaypoint, mapOf, replayed, TEACHER } from '../histories/class.ts';
import { createHandTimers, type HandTimers } from '../support/hand-timers.ts';
import { createHandClient, type HandClient } from '../support/hand-wire.ts';
import { seeded, type Chance } from '../support/seeded.ts';

const ROOM = 1;
const STUDENTS = [ADA, BEN, 13];
const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']), bankWaypoint('three', ['one']));

type Screen = {
	client: HandClient;
	viewer: Viewer;
	channel: Channel;
	rows: Map<string, Row>;
	answers: CommandAnswer[];
	sent: number;
};
/** `compare` is what every node does every 5 s: it finds what lost notices did not say. */
type Node = {
	compare: () => void;
	classrooms: ReturnType<typeof createClassrooms>;
	log: MemoryLog;
	parts: Parts;
};

const viewerOf = (personId: number): Viewer => ({
	sessionId: `s${personId}`,
	expiresAt: Infinity,
	personId,
	name: '',
	kind: personId === TEACHER ? 'adult' : 'student',
	schoolId: 1,
	enteredBy: null,
	schoolRole: personId === TEACHER ? 'teacher' : 'student'
});

type World = { store: ReturnType<typeof createMemoryStore>; timers: HandTimers; counts: Counts; chance: Chance };

/** Half the notices of the log are lost. Everything is looked at at once, so that there are histories to resume from. */
async function startNode({ store, timers, counts, chance }: World): Promise<Node> {
	const log = createMemoryLog(store);
	let compare = () => {};
	const listen: Log['listen'] = (onMoved, onCompare) => {
		compare = onCompare;
		return log.listen(
			(id, version) => void (chance.is(0.5) && onMoved(id, version)),
			() => {}
		);
	};
	const onFault = (fault: unknown): never => {
		throw fault;
	};
	const classrooms = createClassrooms({
		log: { ...log, listen },
		directory: {
			find: async (id) => (id === ROOM ? { id, schoolId: 1, title: '', mapId: 'test', mapVersion: 1 } : null),
			loadMap: async () => map
		},
		modelHash: 'test',
		clock: timers.now,
		newId: randomUUID,
		onFault,
		tickEvery: 1e8
	});
	const parts: Parts = {
		classrooms,
		access: { mayJoin: async () => true, mayCommand: async () => true, onMembersChanged: () => () => {} },
		viewers: { viewerOf: async () => null, onRevoked: () => () => {} },
		people: { subscribe: async () => null },
		presence: { arrive: () => () => {} },
		epoch: 'e',
		limits: LIMITS,
		counts,
		onFault,
		clock: timers.now
	};
	const room = await classrooms.open(ROOM);
	room?.snapshot({ view: 'board' });
	for (const student of STUDENTS) room?.snapshot({ view: 'route', student });
	return { classrooms, log, parts, compare };
}

/** What this person might do next, going by what their screen shows. */
function nextCommand(chance: Chance, { viewer, rows }: Screen): WireCommand {
	const alert = chance.one([...rows].filter(([key]) => key.startsWith('alert:')))?.[1] as AlertRow | undefined;
	if (viewer.kind === 'adult') {
		const choices: WireCommand[] = [
			{ type: 'startLesson', minutes: 45 },
			{ type: 'endLesson' },
			{ type: 'openJoining' },
			{ type: 'closeJoining' },
			{ type: 'answerAlert', alert: alert?.id ?? 'none', action: chance.is(0.5) ? 'going' : 'helped' },
			{ type: 'undoIntervention', intervention: alert?.intervention ?? 'none' }
		];
		return chance.is(0.7) && alert ? choices[4]! : chance.one(choices)!;
	}
	const { item = null, next = 'one', current } = (rows.get('me') ?? {}) as Partial<MeRow>;
	const { waypoint = 'one', generator = 'bank', seed = 0 } = item ?? {};
	const choices: WireCommand[] = [
		{ type: 'showHint', waypoint, generator, seed },
		{ type: 'skipItem', waypoint, generator, seed },
		{ type: 'startWaypoint', waypoint: next ?? 'two' }
	];
	const answer = { kind: 'choice', option: chance.is(0.5) ? seed % 4 : chance.pick(4) } as const;
	if (chance.is(0.4)) return chance.is(0.5) ? { type: 'raiseHand' } : { type: 'lowerHand' };
	if (chance.is(0.7)) return { type: 'submitAnswer', waypoint: current ?? waypoint, generator, seed, answer, ms: 1000 };
	return chance.one(choices)!;
}

async function run(seed: number): Promise<{ commands: number; versions: number; shed: number }> {
	const chance = seeded(seed);
	/** Half the runs keep to what Socket.IO promises, and end without a reconnect that would mend what was missed. */
	const isRough = seed % 2 === 0;
	const timers = createHandTimers();
	const store = createMemoryStore();
	store.addClassroom(1, ROOM);
	const counts = newCounts();
	const world: World = { store, timers, counts, chance };
	const nodes = [await startNode(world), await startNode(world)];
	const anyNode = () => nodes[chance.pick(2)]!;
	const system = async (node: Node, command: Command) => {
		const room = await node.classrooms.open(ROOM);
		await room?.execute({ id: randomUUID(), attempt: 1, actor: null, student: null, command });
	};
	await system(nodes[0]!, { type: 'enrolStudents', students: STUDENTS });

	const screens = await Promise.all(
		[TEACHER, ...STUDENTS, TEACHER].map(async (person): Promise<Screen> => {
			const channel: Channel =
				person === TEACHER ? { view: 'board', classroom: ROOM } : { view: 'route', classroom: ROOM, student: person };
			const room = await anyNode().classrooms.open(ROOM);
			const start = room!.snapshot(channel.view === 'route' ? channel : { view: 'board' });
			const rows = new Map(start.rows);
			const client = createHandClient(viewerOf(person), timers);
			client.conversation.follow(start, ({ upserts, removes }) => {
				for (const [key, row] of upserts) rows.set(key, row);
				for (const key of removes) rows.delete(key);
			});
			return { client, viewer: viewerOf(person), channel, rows, answers: [], sent: 0 };
		})
	);

	async function step(): Promise<void> {
		const screen = chance.one(screens)!;
		const dice = chance.next();
		if (dice < 0.14) {
			screen.sent++;
			void screen.client.conversation
				.send(ROOM, nextCommand(chance, screen))
				.then((answer) => screen.answers.push(answer));
		} else if (dice < 0.78) screen.client.carry(chance, isRough);
		else if (dice < 0.84) screen.client.connect(anyNode().parts);
		else if (dice < 0.86) screen.client.disconnect();
		else if (dice < 0.89) screen.client.clog();
		else if (dice < 0.93) timers.pass(chance.pick(6_000));
		else if (dice < 0.95) anyNode().log.loseNextAnswer(chance.is(0.5) ? 'before' : 'after');
		else if (dice < 0.97)
			await system(
				anyNode(),
				chance.is(0.5) ? { type: 'signalLost', students: [ADA] } : { type: 'signalRegained', student: ADA }
			);
		else if (dice < 0.995) anyNode().compare();
		else await restart(chance.pick(2));
		if (chance.is(0.5)) await turn();
	}

	async function restart(index: number): Promise<void> {
		for (const { client } of screens) client.disconnect();
		await nodes[index]?.classrooms.stop();
		nodes[index] = await startNode(world);
	}

	for (let i = 0; i < 250; i++) await step();

	for (const { compare } of nodes) compare();
	for (const { client } of screens) if (isRough || !client.isConnected()) client.connect(anyNode().parts);
	for (let i = 0; i < 200 && screens.some(({ sent, answers }) => answers.length < sent); i++) {
		for (const { client } of screens) client.carryAll();
		await turn();
		timers.pass(300);
	}
	for (let i = 0; i < 6; i++) {
		for (const { compare } of nodes) compare();
		for (const { client } of screens) client.carryAll();
		await turn();
	}

	const events = store.streams.get(ROOM)!.events;
	const progress = replayed(map, events.map(asEvent));
	expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
	for (const { channel, rows, answers, sent } of screens) {
		const expected = channel.view === 'route' ? routeRows(progress, channel.student) : boardRows(progress);
		expect(Object.fromEntries(rows), channelName(channel)).toEqual(Object.fromEntries(expected));
		expect(answers).toHaveLength(sent);
	}
	const onceEach = new Set(events.map(({ commandId, ordinal }) => `${commandId}.${ordinal}`));
	expect(onceEach.size).toBe(events.length);
	for (const { client } of screens) client.conversation.stop();
	for (const { classrooms } of nodes) await classrooms.stop();
	return { commands: screens.reduce((sum, { sent }) => sum + sent, 0), versions: events.length, shed: counts.shed };
}

it('[D9] every screen ends equal to the projection of the log, every command answered, none carried out twice', async () => {
	const total = { commands: 0, versions: 0, shed: 0 };
	for (let seed = 1; seed <= 300; seed++) {
		try {
			const { commands, versions, shed } = await run(seed);
			total.commands += commands;
			total.versions += versions;
			total.shed += shed;
		} catch (error) {
			throw new Error(`seed ${seed}`, { cause: error });
		}
	}
	// The runs did what they are for.
	expect(total.commands).toBeGreaterThan(2_000);
	expect(total.versions).toBeGreaterThan(3_000);
	expect(total.shed).toBeGreaterThan(20);
});
