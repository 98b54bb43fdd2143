// One connection as the rest of this folder sees it: a socket in production, a hand-flushed queue in tests.
import type { ServerToClient } from '../../protocol/messages.ts';

export type Link = {
	emit: <Event extends keyof ServerToClient>(event: Event, message: Parameters<ServerToClient[Event]>[0]) => void;
	/** Packets that could not be sent yet. */
	waiting: () => number;
	/** The other side will try again. */
	cut: () => void;
	/** The other side is not to try again. */
	end: () => void;
};
