// Who did what to people and their access. Appended, never changed; ids and facts, no names.
import type { Db } from '../db/clients.ts';
import { audit } from '../db/schema/audit.ts';

export type AuditEntry = {
	schoolId: number;
	actor: number | null;
	action:
		| 'pinReset'
		| 'pinsGiven'
		| 'admitted'
		| 'signedIn'
		| 'sessionEnded'
		| 'classCreated'
		| 'enrolled'
		| 'removed'
		| 'roleGiven'
		| 'roleEnded'
		| 'displayPaired'
		| 'displayEnded';
	detail?: Record<string, number | string | number[]>;
};

export async function recordAudit(db: Pick<Db, 'insert'>, entry: AuditEntry): Promise<void> {
	await db.insert(audit).values(entry);
}
