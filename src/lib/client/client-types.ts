// What a screen gets from the live connection.
import type { Done, Refused, WireCommand } from '../protocol/messages.ts';
import type { Row, Snapshot } from '../sync/delta.ts';
import type { Change } from '../sync/replica.ts';

/** live → reconnecting (up to 10 s) → stale; offline when the device says so; ended for good, see `ended`. */
export type ConnectionState = 'live' | 'reconnecting' | 'stale' | 'offline' | 'ended';

/** signedOut: somebody ended the session, or there is none · expired: its time is over · outdated: reload the page. */
export type Ended = 'signedOut' | 'expired' | 'outdated';

export type Status = {
	state: ConnectionState;
	/** When the last word came from the server, ms on the server's clock. */
	lastHeard: number;
	/** Commands sent and not yet answered. */
	waiting: number;
	/** Why, in state `ended`. */
	ended: Ended | null;
};

export type Connection = {
	/** Sends until answered, with the same id; `words` are the sender's own, for commands that take any. Resolves with what was durably done, or with the refusal. */
	send: (classroom: number, command: WireCommand, words?: string) => Promise<Done | Refused>;
	/** Follows a channel from what the page was rendered with. After a refusal it is asked for again on reconnecting. */
	follow: (start: Snapshot, onChange: (change: Change) => void, onRefused?: (refused: Refused) => void) => () => void;
	status: () => Status;
	onStatus: (listener: (status: Status) => void) => () => void;
	/** The server's clock, ms since 1970. */
	now: () => number;
	stop: () => void;
};

/** Rows of one channel, reactive by key. */
export type LiveView<Rows extends object> = {
	get: <Key extends keyof Rows & string>(key: Key) => Rows[Key] | undefined;
	/** All rows whose key starts with `prefix`, in no promised order. */
	list: <R extends Row = Row>(prefix: string) => R[];
	leave: () => void;
};
