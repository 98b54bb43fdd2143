// What a live classroom offers the rest of the server.
import type { Command } from '../../domain/commands.ts';
import type { PersonId, StudentId } from '../../domain/ids.ts';
import type { CompiledMap } from '../../domain/compiled-map.ts';
import type { Progress } from '../../domain/progress.ts';
import type { CommandAnswer } from '../../protocol/messages.ts';
import type { Delta, Resumed, Snapshot } from '../../sync/delta.ts';

/** Who asks for what; access has been checked by whoever builds one. */
export type Request = {
	/** UUID made by the sender. */
	id: string;
	/** Above 1, or from an outbox: the log is asked whether this id was carried out before. */
	attempt: number;
	actor: PersonId | null;
	/** The learner it is about, for a student's own commands. */
	student: StudentId | null;
	command: Command;
	/** The sender's own words to it: durable with its events, or not kept at all. */
	words?: string | undefined;
};

/** A view of the learning in this classroom; people's names are not among them. */
export type LearningView =
	{ view: 'board' } | { view: 'wall' } | { view: 'display' } | { view: 'route'; student: StudentId };

export type Subscription = {
	/** What a viewer at `mine` lacks; every later delta goes to the subscriber, in order. */
	resumed: Resumed;
	/** Ask again, after missing something. */
	since: (mine: number | null) => Resumed;
	leave: () => void;
};

export type Classroom = {
	readonly id: number;
	readonly schoolId: number;
	readonly map: CompiledMap;
	/** Answers once the outcome is durable, refused, or unknown (`retry`). Never rejects for what a sender did. */
	execute: (request: Request) => Promise<CommandAnswer>;
	/** For a page's first paint. */
	snapshot: (view: LearningView) => Snapshot;
	subscribe: (view: LearningView, mine: number | null, onDelta: (delta: Delta) => void) => Subscription;
	/** The committed progress; read it, never write it. */
	progress: () => Progress;
	/** The real time (ms) now on this classroom's own clock. */
	now: () => number;
};

export type Classrooms = {
	/** Opens it if need be; null when there is no such classroom. Rejects when storage is out of reach. */
	open: (id: number) => Promise<Classroom | null>;
	/** How many are held in memory, and which. */
	size: () => number;
	held: () => readonly number[];
	stop: () => Promise<void>;
};
