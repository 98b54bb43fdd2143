// What every presence store promises. Run for memory beside the code, for Postgres in tests/integration.
import { describe, expect, it } from 'vitest';
import type { Arrival, PresenceStore, Seat } from './presence-store.ts';

export type PresenceStoreUnderTest = {
	store: PresenceStore;
	/** Everything noted so far was so much earlier. */
	age: (ms: number) => Promise<void>;
};

const uuid = () => crypto.randomUUID();
const sorted = (seats: Seat[]) => [...seats].sort((a, b) => a.student - b.student);

export function presenceStoreContract(open: () => Promise<PresenceStoreUnderTest>): void {
	const ADA = { classroom: 1, student: 11 };
	const BEN = { classroom: 1, student: 12 };
	const at = (seat: Seat): Arrival => ({ ...seat, connection: uuid() });

	async function started() {
		const opened = await open();
		const node = uuid();
		await opened.store.beat(node);
		return { ...opened, node };
	}

	describe('presence store', () => {
		it('[P4] a node is news at first, and after 20 s of silence', async () => {
			const { store, age, node } = await started();
			expect(await store.beat(node)).toBe(false);
			await age(19_000);
			expect(await store.beat(node)).toBe(false);
			await age(21_000);
			expect(await store.beat(node)).toBe(true);
			expect(await store.beat(uuid())).toBe(true);
		});

		it('[P2] nobody is absent who is connected, or was until less than 20 s ago', async () => {
			const { store, age, node } = await started();
			const [ada, ben] = [at(ADA), at(BEN)];
			await store.write(node, [ada, ben], []);
			await age(60_000);
			await store.beat(node);
			await store.write(node, [], [{ connection: ada.connection, agoMs: 0 }]);
			await age(19_000);
			expect(await store.absent()).toEqual([]);
			await age(2_000);
			await store.beat(node);
			expect(await store.absent()).toEqual([ADA]);
		});

		it('[P5] silence before a connection was found dead counts', async () => {
			const { store, age, node } = await started();
			const ada = at(ADA);
			await store.write(node, [ada], []);
			await store.write(node, [], [{ connection: ada.connection, agoMs: 15_000 }]);
			await age(6_000);
			expect(await store.absent()).toEqual([ADA]);
		});

		it('[P2] one connection of several is enough, on any node', async () => {
			const { store, age, node } = await started();
			const other = uuid();
			await store.beat(other);
			const [here, there] = [at(ADA), at(ADA)];
			await store.write(node, [here], []);
			await store.write(other, [there], []);
			await store.write(node, [], [{ connection: here.connection, agoMs: 0 }]);
			await age(25_000);
			await store.beat(other);
			expect(await store.absent()).toEqual([]);
		});

		it('[P3] a silent node takes its connections with it', async () => {
			const { store, age, node } = await started();
			const living = uuid();
			await store.beat(living);
			await store.write(node, [at(ADA)], []);
			await store.write(living, [at(BEN)], []);
			await age(21_000);
			await store.beat(living);
			expect(await store.absent()).toEqual([ADA]);
		});

		it('[P4] a node that leaves in good order gives everyone 20 s to come back', async () => {
			const { store, age, node } = await started();
			await store.write(node, [at(ADA), at(BEN)], []);
			await age(60_000);
			await store.leave(node);
			await age(10_000);
			expect(await store.absent()).toEqual([]);
			const next = uuid();
			await store.beat(next);
			await store.write(next, [at(BEN)], []);
			await age(11_000);
			expect(await store.absent()).toEqual([ADA]);
		});

		it('[P2] a settled absence is not told again', async () => {
			const { store, age, node } = await started();
			await store.write(node, [at(ADA), at(BEN)], []);
			await age(21_000);
			expect(sorted(await store.absent())).toEqual([ADA, BEN]);
			expect(await store.settle([ADA])).toEqual([]);
			expect(await store.absent()).toEqual([BEN]);
		});

		it('[P2] settling names those who came back in the meantime', async () => {
			const { store, age, node } = await started();
			const before = at(ADA);
			await store.write(node, [before, at(BEN)], [{ connection: before.connection, agoMs: 25_000 }]);
			expect(await store.absent()).toEqual([ADA]);
			await store.write(node, [at(ADA)], []);
			expect(await store.settle([ADA])).toEqual([ADA]);
			await age(1_000);
			expect(await store.absent()).toEqual([]);
		});

		it('[P4] the same arrivals may be written again, in another node of the same process too', async () => {
			const { store, age, node } = await started();
			const ada = at(ADA);
			await store.write(node, [ada], []);
			await age(30_000);
			await store.beat(node);
			await store.write(node, [ada], []);
			expect(await store.absent()).toEqual([]);
			expect(await store.settle([])).toEqual([]);
		});
	});
}
