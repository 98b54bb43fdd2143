import { beforeEach, describe, expect, it } from 'vitest';
import { createHandTimers, type HandTimers } from '../../../tests/support/hand-timers.ts';
import type { CommandAnswer, CommandMessage, Done, JoinAnswer, JoinMessage, Refused } from '../protocol/messages.ts';
import type { Row, Snapshot } from '../sync/delta.ts';
import { createConversation } from './conversation.ts';
import type { Wire, WireEvents } from './wire.ts';

type Sent<Message, Answer> = { message: Message; answer: (answer: Answer) => void };

let timers: HandTimers;
let events: WireEvents;
let commands: Sent<CommandMessage, CommandAnswer>[];
let joins: Sent<JoinMessage, JoinAnswer>[];
let left: string[];
let closed: boolean;
let conversation: ReturnType<typeof createConversation>;

function start(store?: Parameters<typeof createConversation>[0]['store']) {
	let ids = 0;
	timers = createHandTimers();
	commands = [];
	joins = [];
	left = [];
	closed = false;
	const wire: Wire = {
		open: (given) => void (events = given),
		join: (message, answer) => void joins.push({ message, answer }),
		leave: ({ channel }) => void left.push(channel),
		command: (message, answer) => void commands.push({ message, answer }),
		network: () => {},
		close: () => void (closed = true)
	};
	conversation = createConversation({ wire, timers, newId: () => `id${++ids}`, store });
}

beforeEach(() => start());

const up = (epoch = 'e1') => events.up({ protocol: 1, now: timers.now() + 60_000, epoch });
const done = (version: number): Done => ({ kind: 'done', version });
const sent = () => commands.map(({ message: { id, attempt } }) => `${id}/${attempt}`);
const board = (version: number, rows: [string, Row][] = [['a', { n: 1 }]]): Snapshot => ({
	channel: 'board:1',
	version,
	rows
});

describe('sending', () => {
	it('[C2] resolves with what was done', async () => {
		up();
		const answer = conversation.send(1, { type: 'raiseHand' });
		commands[0]?.answer(done(7));
		expect(await answer).toEqual(done(7));
		expect(conversation.status().waiting).toBe(0);
	});

	it('[C6] keeps commands until there is a connection, and their order', async () => {
		const first = conversation.send(1, { type: 'raiseHand' });
		const second = conversation.send(1, { type: 'lowerHand' });
		expect(sent()).toEqual([]);
		expect(conversation.status().waiting).toBe(2);
		up();
		expect(sent()).toEqual(['id1/1']);
		commands[0]?.answer(done(1));
		expect(sent()).toEqual(['id1/1', 'id2/1']);
		commands[1]?.answer(done(2));
		expect(await Promise.all([first, second])).toEqual([done(1), done(2)]);
	});

	it('[C6] one classroom does not wait for another', () => {
		up();
		void conversation.send(1, { type: 'raiseHand' });
		void conversation.send(2, { type: 'raiseHand' });
		expect(sent()).toEqual(['id1/1', 'id2/1']);
	});

	it('[C4] without an answer for 5 s sends the same id again, as a later attempt', async () => {
		up();
		const answer = conversation.send(1, { type: 'raiseHand' });
		timers.pass(4_999);
		expect(sent()).toEqual(['id1/1']);
		timers.pass(1);
		expect(sent()).toEqual(['id1/1', 'id1/2']);
		commands[0]?.answer(done(3));
		commands[1]?.answer(done(3));
		expect(await answer).toEqual(done(3));
		timers.pass(60_000);
		expect(sent()).toHaveLength(2);
	});

	it('[C4] after a lost connection sends the same id again, as a later attempt', () => {
		up();
		void conversation.send(1, { type: 'raiseHand' });
		events.down();
		timers.pass(60_000);
		expect(sent()).toEqual(['id1/1']);
		up();
		expect(sent()).toEqual(['id1/1', 'id1/2']);
	});

	it('[C5] told to retry, waits as long as it is told', () => {
		up();
		void conversation.send(1, { type: 'raiseHand' });
		commands[0]?.answer({ kind: 'retry', because: 'storage', afterMs: 700 });
		timers.pass(699);
		expect(sent()).toHaveLength(1);
		timers.pass(1);
		expect(sent()).toEqual(['id1/1', 'id1/2']);
	});

	it('[L2] told it was too many, sends the same again: nothing was done', () => {
		up();
		void conversation.send(1, { type: 'raiseHand' });
		commands[0]?.answer({ kind: 'refused', refusal: { code: 'tooMany', afterMs: 50 } });
		timers.pass(50);
		expect(sent()).toEqual(['id1/1', 'id1/1']);
	});

	it('[C2] a refusal reaches whoever asked, and the next command goes out', async () => {
		up();
		const answer = conversation.send(1, { type: 'raiseHand' });
		void conversation.send(1, { type: 'lowerHand' });
		commands[0]?.answer({ kind: 'refused', refusal: { code: 'notEnrolled' } });
		expect(await answer).toEqual({ kind: 'refused', refusal: { code: 'notEnrolled' } });
		expect(sent()).toEqual(['id1/1', 'id2/1']);
	});

	it('[L1] refuses by itself what is too large', async () => {
		up();
		const answer = await conversation.send(1, { type: 'startWaypoint', waypoint: 'x'.repeat(70_000) });
		expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'tooLarge' } });
		expect(sent()).toEqual([]);
	});

	it('[C8] after signing out nothing is sent, and what waits is answered', async () => {
		up();
		const [first, second] = [conversation.send(1, { type: 'raiseHand' }), conversation.send(1, { type: 'lowerHand' })];
		events.signedOut({ because: 'ended' });
		const signedOut: Refused = { kind: 'refused', refusal: { code: 'signedOut' } };
		expect(await Promise.all([first, second, conversation.send(1, { type: 'raiseHand' })])).toEqual([
			signedOut,
			signedOut,
			signedOut
		]);
		expect(closed).toBe(true);
		expect(conversation.status()).toMatchObject({ state: 'ended', ended: 'signedOut', waiting: 0 });
	});

	it('what an earlier page left goes first, as a later attempt', async () => {
		const removed: string[] = [];
		const message: CommandMessage = { id: 'old', attempt: 1, classroom: 1, command: { type: 'raiseHand' } };
		start({ put: () => {}, remove: (id) => void removed.push(id), load: async () => [message] });
		await Promise.resolve();
		up();
		expect(sent()).toEqual(['old/2']);
		commands[0]?.answer(done(1));
		expect(removed).toEqual(['old']);
	});
});

describe('following', () => {
	const seen: unknown[] = [];
	const refusals: Refused[] = [];
	const follow = (snapshot = board(10)) =>
		conversation.follow(
			snapshot,
			(change) => seen.push(change),
			(refused) => refusals.push(refused)
		);
	beforeEach(() => void (seen.length = refusals.length = 0));

	it('[J3] asks from the version the page was rendered with', () => {
		up();
		follow();
		expect(joins[0]?.message).toEqual({ channel: 'board:1', version: 10 });
		joins[0]?.answer({ kind: 'current', version: 10 });
		expect(seen).toEqual([]);
	});

	it('[D9] asks again from where it is after a lost connection', () => {
		up();
		follow();
		joins[0]?.answer({ kind: 'delta', channel: 'board:1', from: 10, to: 12, upserts: [['a', { n: 2 }]], removes: [] });
		expect(seen).toEqual([{ upserts: [['a', { n: 2 }]], removes: [] }]);
		events.down();
		up();
		expect(joins[1]?.message).toEqual({ channel: 'board:1', version: 12 });
	});

	it('[D1] a gap asks again', () => {
		up();
		follow();
		joins[0]?.answer({ kind: 'current', version: 10 });
		events.delta({ channel: 'board:1', from: 11, to: 12, upserts: [], removes: ['a'] });
		expect(joins[1]?.message).toEqual({ channel: 'board:1', version: 10 });
		expect(seen).toEqual([]);
	});

	it('[D4] asks again after 5 s without an answer; the late answer counts no more', () => {
		up();
		follow();
		timers.pass(5_000);
		expect(joins).toHaveLength(2);
		joins[0]?.answer({ kind: 'snapshot', channel: 'board:1', version: 11, rows: [] });
		expect(seen).toEqual([]);
		joins[1]?.answer({ kind: 'snapshot', channel: 'board:1', version: 12, rows: [] });
		expect(seen).toEqual([{ upserts: [], removes: ['a'] }]);
	});

	it('[H5] a new epoch asks for everything, the same epoch does not', () => {
		up('e1');
		follow();
		events.down();
		up('e1');
		expect(joins.at(-1)?.message.version).toBe(10);
		events.down();
		up('e2');
		expect(joins.at(-1)?.message.version).toBeNull();
	});

	it('[J6] told to, it joins again, and hears that it may not any more', () => {
		up();
		follow();
		joins[0]?.answer({ kind: 'current', version: 10 });
		events.rejoin({ channel: 'board:1' });
		joins[1]?.answer({ kind: 'refused', refusal: { code: 'notAllowed' } });
		expect(refusals).toEqual([{ kind: 'refused', refusal: { code: 'notAllowed' } }]);
	});

	it('[J5] leaves with the last who follows', () => {
		up();
		const [one, two] = [follow(), follow()];
		one();
		one();
		expect(left).toEqual([]);
		two();
		expect(left).toEqual(['board:1']);
		events.delta({ channel: 'board:1', from: 10, to: 11, upserts: [], removes: ['a'] });
		expect(seen).toEqual([]);
	});

	it('a page rendered later than the channel stands brings it forward, an earlier one is caught up', () => {
		up();
		follow(
			board(10, [
				['a', { n: 1 }],
				['b', { n: 1 }]
			])
		);
		follow(board(12, [['a', { n: 2 }]]));
		expect(seen).toEqual([{ upserts: [['a', { n: 2 }]], removes: ['b'] }]);
		seen.length = 0;
		follow(
			board(11, [
				['a', { n: 1 }],
				['c', { n: 1 }]
			])
		);
		expect(seen).toEqual([{ upserts: [['a', { n: 2 }]], removes: ['c'] }]);
		expect(joins.at(-1)?.message.version).toBe(12);
	});
});

describe('the state a screen shows', () => {
	const state = () => conversation.status().state;

	it('a page just rendered is live; without a connection it soon is not', () => {
		expect(state()).toBe('live');
		timers.pass(1_500);
		expect(state()).toBe('reconnecting');
		timers.pass(10_000);
		expect(state()).toBe('stale');
		up();
		expect(state()).toBe('live');
	});

	it('lost: reconnecting for 10 s, then stale', () => {
		const told: string[] = [];
		conversation.onStatus((status) => told.push(status.state));
		up();
		events.down();
		timers.pass(9_999);
		expect(state()).toBe('reconnecting');
		timers.pass(1);
		expect(told).toEqual(['reconnecting', 'stale']);
	});

	it('a connection that comes and goes never becomes stale', () => {
		for (let i = 0; i < 4; i++) {
			up();
			events.down();
			timers.pass(6_000);
		}
		expect(state()).toBe('reconnecting');
	});

	it('offline when the device says so, and only while there is no connection', () => {
		up();
		conversation.network(false);
		expect(state()).toBe('live');
		events.down();
		expect(state()).toBe('offline');
		timers.pass(60_000);
		expect(state()).toBe('offline');
		conversation.network(true);
		expect(state()).toBe('stale');
	});

	it("[H4] tells the time by the server's clock", () => {
		up();
		expect(conversation.now()).toBe(timers.now() + 60_000);
		timers.pass(1_000);
		expect(conversation.now() - conversation.status().lastHeard).toBe(1_000);
		events.heard();
		expect(conversation.now()).toBe(conversation.status().lastHeard);
	});

	it('[H2] another protocol ends it: the page asks to be reloaded', async () => {
		events.turnedAway({ code: 'outdated', protocol: 2 });
		expect(conversation.status()).toMatchObject({ state: 'ended', ended: 'outdated' });
		expect(await conversation.send(1, { type: 'raiseHand' })).toEqual({
			kind: 'refused',
			refusal: { code: 'outdated' }
		});
	});
});
