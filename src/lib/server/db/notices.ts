// Short words between nodes, by LISTEN and NOTIFY. A notice can be lost while the connection is down, so whoever hears
// also gets told when hearing (re)starts, and must then look for itself. Nothing durable depends on it.
import { sql } from 'drizzle-orm';
import type { Db, DbClient } from './clients.ts';

/** Longest text Postgres takes in one notice, in bytes. */
export const NOTICE_MAX = 7_999;

type Hearer = { channel: string; onNotice: (text: string) => void };

export type Notices = {
	/** To every node, this one too; `within` a transaction it is told on commit. */
	tell: (channel: string, text: string, within?: Pick<Db, 'execute'>) => Promise<void>;
	/** To this process at once. The same notice may come again by way of Postgres. */
	tellHere: (channel: string, text: string) => void;
	/** `onHearing` runs when hearing has begun, and again after every lost connection. Returns how to stop. */
	hear: (channel: string, onNotice: (text: string) => void, onHearing: () => void) => () => void;
};

/** Ends with its client. */
export function createNotices(db: Db, client: DbClient): Notices {
	const hearers = new Set<Hearer>();
	return {
		async tell(channel, text, within = db) {
			await within.execute(sql`select pg_notify(${channel}, ${text})`);
		},
		tellHere(channel, text) {
			for (const hearer of [...hearers]) if (hearer.channel === channel) hearer.onNotice(text);
		},
		hear(channel, onNotice, onHearing) {
			const hearer = { channel, onNotice };
			hearers.add(hearer);
			// postgres.js goes on trying, now and after a lost connection; a failed first try is no reason to fail here
			const listening = client.listen(channel, onNotice, onHearing).catch(() => null);
			return () => {
				hearers.delete(hearer);
				void listening.then((begun) => begun?.unlisten()).catch(() => null);
			};
		}
	};
}
