// What carries messages to the server and back: Socket.IO in connection-wire.ts, a hand-flushed queue in tests.
import type {
	CommandAnswer,
	CommandMessage,
	Hello,
	JoinAnswer,
	JoinMessage,
	LeaveMessage,
	RejoinMessage,
	SignedOut,
	TurnedAway
} from '../protocol/messages.ts';
import type { Delta } from '../sync/delta.ts';

export type WireEvents = {
	up: (hello: Hello) => void;
	/** Answers not yet given will not come. */
	down: () => void;
	/** The server is there, whatever it said. */
	heard: () => void;
	delta: (delta: Delta) => void;
	rejoin: (message: RejoinMessage) => void;
	signedOut: (message: SignedOut) => void;
	turnedAway: (because: Exclude<TurnedAway, { code: 'busy' }>) => void;
};

/** Between `up` and `down` messages may be sent. Answers may fail to come. */
export type Wire = {
	open: (events: WireEvents) => void;
	join: (message: JoinMessage, answer: (answer: JoinAnswer) => void) => void;
	leave: (message: LeaveMessage) => void;
	command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
	/** The network is back, or gone: try now, or notice now. */
	network: (isThere: boolean) => void;
	close: () => void;
};

/** Time, as tests can turn it. `after` returns how to cancel. */
export type Timers = { now: () => number; after: (ms: number, task: () => void) => () => void };

/** An unanswered message is sent again after this. */
export const ANSWER_MS = 5_000;
