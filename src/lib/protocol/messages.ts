// Everything that travels by socket, as types. PROTOCOL.md says when; schema.ts stops what does not fit.
import type { CoachCommand, StudentCommand, TeacherCommand } from '../domain/commands.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Delta, Resumed } from '../sync/delta.ts';

/** Given with the handshake. `device` tells one browser tab's connections from another's. */
export type Handshake = { protocol: number; device: string };

export type WireCommand = StudentCommand | TeacherCommand | CoachCommand;

export type JoinMessage = { channel: string; version: number | null };
export type LeaveMessage = { channel: string };
export type CommandMessage = {
	/** Made by the sender (UUID); the same id again gets the first answer. */
	id: string;
	/** 1 at first; higher when the answer to an earlier sending never came. */
	attempt: number;
	classroom: number;
	command: WireCommand;
	/** The sender's own words to it, for the few commands that take any (domain/work/words.ts). */
	words?: string;
};

export type Refused = { kind: 'refused'; refusal: Refusal };
export type JoinAnswer = Resumed | Refused | Retry;
/** Durable: every event of this command is in the log at or before `version`. */
export type Done = { kind: 'done'; version: number };
/** Nothing is lost and nothing is certain: send the same id again after `afterMs`. */
export type Retry = { kind: 'retry'; because: 'storage' | 'busy'; afterMs: number };
export type CommandAnswer = Done | Refused | Retry;

/**
 * First word from the server: its protocol, and its clock (ms since 1970). `epoch` names what versions count from: the
 * log, and the model that makes rows of it. Versions of one epoch mean nothing in another.
 */
export type Hello = { protocol: number; now: number; epoch: string };

/** Why a handshake was turned away, as `data` of the connect error. `busy` passes, the others do not. */
export type TurnedAway = { code: 'outdated'; protocol: number } | { code: 'signedOut' } | { code: 'busy' };

/** What can no longer be told by deltas has to be asked for again; the answer may be a refusal. */
export type RejoinMessage = { channel: string };

export type SignedOut = { because: 'ended' | 'expired' };

export type ClientToServer = {
	join: (message: JoinMessage, answer: (answer: JoinAnswer) => void) => void;
	leave: (message: LeaveMessage) => void;
	command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
};

export type ServerToClient = {
	hello: (hello: Hello) => void;
	delta: (delta: Delta) => void;
	rejoin: (message: RejoinMessage) => void;
	signedOut: (signedOut: SignedOut) => void;
};
