// The durable log of every classroom: what it promises. Two implementations (postgres-log, memory-log), one contract
// suite (log.contract.ts). It knows streams of events, never what an event means.

export type NewEvent = {
	type: string;
	studentId: number | null;
	actor: number | null;
	/** whole milliseconds since 1970, years 1 to 9999 */
	occurredAt: number;
	/** plain JSON; the order of its keys is not kept */
	payload: object;
};

/**
 * The events one command led to. The id is a UUID made by the command's sender. `words`: a person's own words that came
 * with it, kept under the same id by the same commit. `forgets`: ids of words that are no longer needed.
 */
export type CommandEvents = {
	commandId: string;
	events: readonly NewEvent[];
	words?: { author: number; body: string };
	forgets?: readonly string[];
};

/** What one classroom wants written, decided on version `expected`. One batch per classroom at a time. */
export type Batch = {
	schoolId: number;
	classroomId: number;
	expected: number;
	commands: readonly CommandEvents[];
	/** real time in ms; null: nothing is due */
	nextDueAt: number | null;
};

export type StoredEvent = NewEvent & { version: number; commandId: string; ordinal: number; recordedAt: number };

/** duplicateCommand: one of the command ids is in the log already. unstorable: a value that Postgres cannot hold. */
export type RefusedBecause = 'duplicateCommand' | 'unstorable';

export type AppendResult =
	| { kind: 'appended'; version: number }
	/** another node wrote, or there is no such classroom: read what came after your version and decide again */
	| { kind: 'conflict' }
	/** this batch alone offends; nothing of it was written */
	| { kind: 'refused'; reason: RefusedBecause; detail: string }
	/** the answer was lost: it may or may not be written. Read, answer the commands found, decide only the rest */
	| { kind: 'unknown'; cause: unknown };

export type Snapshot = { version: number; body: string };

export type Listening = { stop(): Promise<void> };

export type Log = {
	/** Never rejects. 'appended' means durable. */
	append(batch: Batch): Promise<AppendResult>;
	/** Events with a version above `afterVersion`, in order. */
	read(classroomId: number, afterVersion: number, limit?: number): Promise<StoredEvent[]>;
	/** The same for long streams, a few thousand events at a time, the next chunk fetched while one is worked on. */
	chunks(classroomId: number, afterVersion: number): AsyncIterable<StoredEvent[]>;
	/** What a command led to, in order; empty if it is not in the log. */
	findCommand(classroomId: number, commandId: string): Promise<StoredEvent[]>;
	/** Words of this school; null when they are not, or no longer, there. */
	words(schoolId: number, id: string): Promise<string | null>;
	/** Unknown classrooms are left out. */
	versionsOf(classroomIds: readonly number[]): Promise<Map<number, number>>;
	/**
	 * `onMoved` runs for every append of any node, this one too; notices can be lost. `onCompare` runs on each
	 * (re)connection and every 5 s: compare versions of what is open.
	 */
	listen(onMoved: (classroomId: number, version: number) => void, onCompare: () => void): Listening;
	/** Keeps the newest per classroom and model. */
	saveSnapshot(classroomId: number, modelHash: string, snapshot: Snapshot): Promise<void>;
	loadSnapshot(classroomId: number, modelHash: string): Promise<Snapshot | null>;
	/** Classrooms due at `now` (ms), each given to one caller; unless it is settled, it is due again 10 s later. */
	claimDue(now: number, limit: number): Promise<number[]>;
	setDue(classroomId: number, at: number | null): Promise<void>;
	stop(): Promise<void>;
};

export const CLAIM_MS = 10_000;
export const COMPARE_EVERY_MS = 5_000;
export const CHANNEL = 'log';
