// Seeded fuzz: many viewers of one channel over a network that drops, repeats and reorders, with servers that restart
// and lag. Throughout, a viewer at version v holds exactly the rows of v; in the end all hold the server's rows.
import { expect, it } from 'vitest';
import type { Delta, Resumed, Row } from './delta.ts';
import { createHistory, type History } from './history.ts';
import { createReplica, type Replica, type Step } from './replica.ts';

type Random = () => number;
type Packet = { kind: 'push'; delta: Delta } | { kind: 'ask'; number: number; version: number | null } | Answer;
type Answer = { kind: 'answer'; number: number; resumed: Resumed };
type Viewer = { replica: Replica; node: number; joined: boolean; up: Packet[]; down: Packet[] };
type Rows = Map<string, Row>;

/** mulberry32: small, seeded, good enough to shuffle with. */
function seeded(seed: number): Random {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Two nodes read one log; the second may lag behind. */
function createWorld(random: Random) {
	const truth: Rows[] = [new Map([['k0', { v: 0 }]])];
	const touched: string[][] = [[]];
	const nodes: History[] = [];
	const pick = (n: number) => Math.floor(random() * n);
	const restart = (node: number) => {
		const version = pick(4) === 0 ? Math.max(0, truth.length - 1 - pick(3)) : truth.length - 1;
		nodes[node] = createHistory('c', version, truth[version] ?? []);
	};
	restart(0);
	restart(1);

	function change() {
		const rows = new Map(truth.at(-1));
		const keys = Array.from({ length: pick(3) }, () => `k${pick(6)}`);
		for (const [i, key] of keys.entries()) {
			if (random() < 0.3) rows.delete(key);
			else rows.set(key, { v: truth.length, i });
		}
		truth.push(rows);
		touched.push(keys);
	}

	/** The node reads the log up to `to`, projects it in one go, and pushes what changed. */
	function follow(node: number, to: number, viewers: Viewer[]) {
		const history = nodes[node];
		if (!history || to <= history.version()) return;
		const keys = [...new Set(touched.slice(history.version() + 1, to + 1).flat())];
		const row = (key: string) => truth[to]?.get(key);
		if (keys.length === 0) return history.reach(to);
		const upserts = keys.flatMap((key): [string, Row][] => ((r) => (r ? [[key, r]] : []))(row(key)));
		const removes = keys.filter((key) => !row(key));
		const delta = history.record(to, upserts, removes);
		if (!delta) return;
		for (const viewer of viewers) if (viewer.joined && viewer.node === node) viewer.down.push({ kind: 'push', delta });
	}

	return { truth, nodes, pick, change, follow, restart };
}

function run(seed: number) {
	const random = seeded(seed);
	const world = createWorld(random);
	const { truth, nodes, pick } = world;
	const newest = () => truth.length - 1;
	const viewers: Viewer[] = Array.from({ length: 2 + pick(4) }, () => ({
		replica: createReplica(pick(3) ? { channel: 'c', version: 0, rows: [...(truth[0] ?? [])] } : null),
		node: pick(2),
		joined: false,
		up: [],
		down: []
	}));

	const ask = (viewer: Viewer) => viewer.up.push({ kind: 'ask', ...viewer.replica.ask() });
	function take(viewer: Viewer, step: Step) {
		const version = viewer.replica.version();
		if (version !== null)
			expect(Object.fromEntries(viewer.replica.rows())).toEqual(Object.fromEntries(truth[version] ?? []));
		if (step.ask) ask(viewer);
	}
	function reconnect(viewer: Viewer) {
		Object.assign(viewer, { node: pick(2), joined: false, up: [], down: [] });
		ask(viewer);
	}
	function arriveUp(viewer: Viewer, packet: Packet) {
		const resumed = nodes[viewer.node]?.since(packet.kind === 'ask' ? packet.version : null);
		if (packet.kind !== 'ask' || !resumed) return;
		viewer.joined = true;
		viewer.down.push({ kind: 'answer', number: packet.number, resumed });
	}
	function arriveDown(viewer: Viewer, packet: Packet) {
		if (packet.kind === 'push') take(viewer, viewer.replica.push(packet.delta));
		if (packet.kind === 'answer') take(viewer, viewer.replica.answer(packet.number, packet.resumed));
	}
	/** Mostly the oldest packet, sometimes another; sometimes it stays for a second time, sometimes it is lost. */
	function deliver(viewer: Viewer, queue: Packet[], arrive: (viewer: Viewer, packet: Packet) => void) {
		const index = random() < 0.2 ? pick(queue.length) : 0;
		const packet = queue[index];
		if (!packet) return;
		if (random() > 0.1) queue.splice(index, 1);
		if (random() > 0.1) arrive(viewer, packet);
	}

	viewers.forEach(ask);
	for (let step = 0; step < 120; step++) {
		const viewer = viewers[pick(viewers.length)];
		if (!viewer) continue;
		const dice = random();
		if (dice < 0.25) world.change();
		else if (dice < 0.45) world.follow(pick(2), newest() - (pick(3) === 0 ? pick(3) : 0), viewers);
		else if (dice < 0.62) deliver(viewer, viewer.up, arriveUp);
		else if (dice < 0.93) deliver(viewer, viewer.down, arriveDown);
		else if (dice < 0.96) reconnect(viewer);
		else if (dice < 0.98) ask(viewer);
		else {
			const node = pick(2);
			world.restart(node);
			for (const other of viewers) if (other.node === node) reconnect(other);
		}
	}

	world.follow(0, newest(), viewers);
	world.follow(1, newest(), viewers);
	for (const viewer of viewers) {
		reconnect(viewer);
		while (viewer.up.length + viewer.down.length > 0) {
			const [up, down] = [viewer.up.shift(), viewer.down.shift()];
			if (up) arriveUp(viewer, up);
			if (down) arriveDown(viewer, down);
		}
		expect(viewer.replica.version()).toBe(newest());
		expect(Object.fromEntries(viewer.replica.rows())).toEqual(Object.fromEntries(truth.at(-1) ?? []));
	}
}

it('[D9] every viewer ends equal to the server, whatever the network did', () => {
	for (let seed = 1; seed <= 600; seed++) {
		try {
			run(seed);
		} catch (error) {
			throw new Error(`seed ${seed}`, { cause: error });
		}
	}
});
