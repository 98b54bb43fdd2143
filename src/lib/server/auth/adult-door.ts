// How teachers, coaches and the office come in: name and password. Unknown names take as long and slow down as much as
// known ones, so that nothing here tells who has an account.
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { PersonId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import { accounts } from '../db/schema/people.ts';
import { recordAudit } from './audit.ts';
import type { Entered } from '../../protocol/doors.ts';
import { matchesSecret } from './secret-hash.ts';
import type { SessionCookie, Visit } from './session-cookie.ts';
import type { Tries } from './tries.ts';
import { plainUsername } from './username.ts';

/** Two schools on one server may both have an "office"; more than a few of one name would only cost time. */
const NAMESAKES = 5;

export type AdultDoor = {
	enter: (visit: Visit & { device: string }, username: string, password: string) => Promise<Entered>;
};

type Options = { db: Db; tries: Tries; cookie: SessionCookie };

const subjectOf = (username: string): string => `name:${createHash('sha256').update(username).digest('hex')}`;

export function createAdultDoor({ db, tries, cookie }: Options): AdultDoor {
	type Account = { personId: PersonId; schoolId: number; passwordHash: string | null };

	async function find(username: string, password: string): Promise<Account | null> {
		const { personId, schoolId, passwordHash } = accounts;
		const namesakes: Account[] = await db
			.select({ personId, schoolId, passwordHash })
			.from(accounts)
			.where(eq(accounts.username, username))
			.limit(NAMESAKES);
		if (namesakes.length === 0) await matchesSecret(null, password);
		for (const account of namesakes) if (await matchesSecret(account.passwordHash, password)) return account;
		return null;
	}

	return {
		async enter(visit, typed, password) {
			const username = plainUsername(typed);
			const subject = subjectOf(username);
			const admission = await tries.begin(subject, visit.device);
			if (admission.kind === 'wait') return { kind: 'refused', refusal: { code: 'wait', waitMs: admission.ms } };
			const account = await find(username, password);
			if (!account) return { kind: 'refused', refusal: { code: 'wrongPassword', waitMs: admission.pauseAfter } };
			await tries.succeed(subject, visit.device);
			await cookie.signIn(visit, account.personId, null);
			await recordAudit(db, { schoolId: account.schoolId, actor: account.personId, action: 'signedIn' });
			return { kind: 'in' };
		}
	};
}
