// The Postgres presence store keeps the same promises as the one in memory.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import { createPresenceStore } from '#lib/server/db/presence-store.ts';
import { presenceStoreContract } from '#lib/server/realtime/presence-store.contract.ts';
import type { OpenTestDatabase } from '../support/database.ts';
import { freshDatabase } from '../support/fresh-database.ts';

let database: OpenTestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.stop());

presenceStoreContract(async () => {
	const { db } = database;
	await db.execute(sql`truncate nodes, connections`);
	return {
		store: createPresenceStore(db),
		async age(ms) {
			const by = sql`${ms} * interval '1 millisecond'`;
			await db.execute(sql`update nodes set seen_at = seen_at - ${by}`);
			await db.execute(sql`update connections set since = since - ${by}, left_at = left_at - ${by}`);
		}
	};
});
