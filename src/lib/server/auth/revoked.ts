// Carries the end of sessions to whoever holds their sockets, on this node and on the others.
import { and, gt, inArray } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import { NOTICE_MAX, type Notices } from '../db/notices.ts';
import { sessions } from '../db/schema/sessions.ts';
import type { Revoked } from './auth-types.ts';

const CHANNEL = 'revoked';
/** 64 hex digits and a comma each. */
const IDS_A_NOTICE = Math.floor(NOTICE_MAX / 65);

export type Revocations = {
	onRevoked: (listener: (revoked: Revoked) => void) => () => void;
	announce: (sessionIds: readonly string[]) => Promise<void>;
	/** A session this node has let in; asked about again whenever notices may have been lost. */
	remember: (sessionId: string, expiresAt: number) => void;
	stop: () => void;
};

type Options = { db: Db; notices: Notices; now: () => number; onFault: (fault: unknown) => void };

export function createRevocations({ db, notices, now, onFault }: Options): Revocations {
	const listeners = new Set<(revoked: Revoked) => void>();
	const letIn = new Map<string, number>();

	function spread(sessionIds: readonly string[]) {
		if (sessionIds.length === 0) return;
		for (const id of sessionIds) letIn.delete(id);
		for (const listener of listeners) listener({ sessionIds });
	}

	async function recheck() {
		for (const [id, expiresAt] of letIn) if (expiresAt <= now()) letIn.delete(id);
		const held = [...letIn.keys()];
		if (held.length === 0) return;
		const alive = and(inArray(sessions.id, held), gt(sessions.expiresAt, new Date(now())));
		const rows = await db.select({ id: sessions.id }).from(sessions).where(alive);
		const still = new Set(rows.map(({ id }) => id));
		spread(held.filter((id) => !still.has(id)));
	}

	let stopped = false;
	const stopHearing = notices.hear(
		CHANNEL,
		(text) => spread(text.split(',')),
		// what fails because everything is being put away is no fault
		() => void recheck().catch((error: unknown) => void (stopped || onFault(error)))
	);

	return {
		onRevoked(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		async announce(sessionIds) {
			spread(sessionIds);
			for (let from = 0; from < sessionIds.length; from += IDS_A_NOTICE)
				await notices.tell(CHANNEL, sessionIds.slice(from, from + IDS_A_NOTICE).join(','));
		},
		remember: (sessionId, expiresAt) => void letIn.set(sessionId, expiresAt),
		stop() {
			stopped = true;
			stopHearing();
		}
	};
}
