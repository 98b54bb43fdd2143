// One classroom, one queue. Waiting commands are decided together on a draft; the committed progress moves only
// after the log has them. It knows neither sockets nor SQL.
import { toClassTime, toRealTime } from '../../domain/clock.ts';
import type { CompiledMap } from '../../domain/compiled-map.ts';
import { decide } from '../../domain/decide.ts';
import { nextDue } from '../../domain/decide-classroom.ts';
import { evolve } from '../../domain/evolve.ts';
import { draftOf, settled, type Progress } from '../../domain/progress.ts';
import type { CommandAnswer, Done } from '../../protocol/messages.ts';
import type { CommandEvents, Log, RefusedBecause, StoredEvent } from '../log/log.ts';
import { asEvent } from './as-event.ts';
import { atNextMinute } from './at-next-minute.ts';
import { createAnswers } from './answers.ts';
import type { Classroom, Request } from './classroom-types.ts';
import { StorageDown } from './storage-down.ts';
import { askerOf, toStore } from './to-store.ts';
import { createDays } from '../school/school-day.ts';
import { createViews, type Views } from './views.ts';

export type ClassroomParts = {
	id: number;
	schoolId: number;
	map: CompiledMap;
	/** Of the school; without one no days are told apart. */
	timeZone?: string | undefined;
	log: Log;
	/** Real time, ms. */
	clock: () => number;
	/** As far as the log was read when it was opened. */
	progress: Progress;
	/** Reports a bug once and names it, so that the sender can be told. */
	onFault: (error: unknown) => string;
	/** The lesson ended, at this real time (ms); told once or more often, and not where time is simulated. */
	onLessonEnded?: ((id: number, at: number) => void) | undefined;
};

export type LiveClassroom = Classroom & {
	views: Views;
	/** Reads what other nodes wrote, if it is behind `version`. */
	catchUp: (version: number) => Promise<void>;
	/** Carries out a tick and stores when the next one is due. */
	tick: (id: string) => Promise<void>;
	/** Nothing waits and nothing is under way. */
	isIdle: () => boolean;
};

type Decided = { job: Job; answer: Done; stored: boolean };
type Job = { request: Request; answer: (answer: CommandAnswer) => void };

/** Conflicts in a row before senders are asked to come back: another node is far quicker. */
const ROUNDS = 20;
const RETRY_AFTER = 500;
const RETRY: CommandAnswer = { kind: 'retry', because: 'storage', afterMs: RETRY_AFTER };

const fault = (errorId: string): CommandAnswer => ({ kind: 'refused', refusal: { code: 'serverFault', errorId } });

export function createClassroom(parts: ClassroomParts): LiveClassroom {
	const { id, schoolId, map, log } = parts;
	let committed = parts.progress;
	/** The outcome of an append is unknown: read before anything is decided again. */
	let behind = false;
	let waiting: Job[] = [];
	let turn: Promise<void> = Promise.resolve();
	let working = false;
	const answers = createAnswers();
	const dayOf = parts.timeZone === undefined ? undefined : createDays(parts.timeZone);
	const now = () => Math.floor(toClassTime(committed.clock, parts.clock())); // the log keeps whole milliseconds
	const views = createViews(
		id,
		() => committed,
		(task) => atNextMinute(committed.clock, now(), task)
	);

	function commit(draft: Progress): void {
		const endedBefore = committed.lesson?.endedAt;
		committed = settled(draft);
		views.publish(committed);
		tellOfEnd(endedBefore);
	}

	function tellOfEnd(before: number | null | undefined): void {
		const { lesson, clock } = committed;
		if (!lesson || lesson.endedAt === null || lesson.endedAt === before || clock.rate !== 1) return;
		parts.onLessonEnded?.(id, toRealTime(clock, lesson.endedAt));
	}

	tellOfEnd(null); // whoever committed the end may have stopped before telling

	async function readOn(): Promise<void> {
		let events: StoredEvent[];
		try {
			events = await log.read(id, committed.version);
		} catch (cause) {
			throw new StorageDown(cause);
		}
		behind = false;
		if (events.length === 0) return;
		const draft = draftOf(committed);
		for (const event of events) {
			evolve(draft, asEvent(event));
			answers.keep(event.commandId, { kind: 'done', version: event.version });
		}
		commit(draft);
	}

	/** The first answer to this id, if it was carried out before. */
	async function earlier({ id: commandId, attempt }: Request): Promise<Done | null> {
		const known = answers.of(commandId);
		if (known || attempt <= 1) return known;
		const events = await log.findCommand(id, commandId).catch((cause: unknown) => {
			throw new StorageDown(cause);
		});
		const last = events.at(-1);
		return last ? answers.keep(commandId, { kind: 'done', version: last.version }) : null;
	}

	/** Answers what was answered before; returns the rest. */
	async function unanswered(jobs: Job[]): Promise<Job[]> {
		const rest: Job[] = [];
		for (const job of jobs) {
			const known = answers.of(job.request.id) ?? (job.request.attempt > 1 ? await earlier(job.request) : null);
			if (known) job.answer(known);
			else rest.push(job);
		}
		return rest;
	}

	/** One attempt to decide and store; returns the jobs that have to be decided again. */
	async function attempt(jobs: Job[]): Promise<Job[]> {
		const draft = draftOf(committed);
		const at = now();
		const asked = { now: at, day: dayOf?.(at) };
		const decided: Decided[] = [];
		const commands: CommandEvents[] = [];
		for (const job of jobs) {
			const { request } = job;
			const outcome = decide(draft, request.command, { ...asked, ...askerOf(request) });
			if ('refusal' in outcome) {
				job.answer({ kind: 'refused', refusal: outcome.refusal });
				continue;
			}
			const stored = outcome.events.length > 0;
			if (stored) commands.push(toStore(request, outcome.events));
			decided.push({ job, answer: { kind: 'done', version: draft.version }, stored });
		}
		if (commands.length > 0) {
			const due = nextDue(draft, at);
			const nextDueAt = due === null ? null : toRealTime(draft.clock, due);
			const result = await log.append({ schoolId, classroomId: id, expected: committed.version, commands, nextDueAt });
			if (result.kind === 'refused') return alone(decided, result.reason);
			if (result.kind !== 'appended') {
				behind = true;
				return decided.map(({ job }) => job);
			}
			for (const { job, answer, stored } of decided) if (stored) answers.keep(job.request.id, answer);
			commit(draft);
		}
		for (const { job, answer } of decided) job.answer(answer);
		return [];
	}

	/** The log refused a batch: each command is tried alone, and only the offender is refused. */
	async function alone(decided: Decided[], because: RefusedBecause): Promise<Job[]> {
		const [only] = decided;
		if (decided.length === 1 && only) {
			const found = because === 'duplicateCommand' ? await earlier({ ...only.job.request, attempt: 2 }) : null;
			only.job.answer(found ?? { kind: 'refused', refusal: { code: 'cannotBeStored' } });
			return [];
		}
		for (const { job } of decided) await settle([job]);
		return [];
	}

	async function settle(jobs: Job[]): Promise<void> {
		let left = jobs;
		for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
			if (behind) await readOn();
			left = await unanswered(left);
			if (left.length > 0) left = await attempt(left);
		}
		for (const job of left) job.answer(RETRY);
	}

	async function work(): Promise<void> {
		working = true;
		while (waiting.length > 0) {
			const jobs = waiting;
			waiting = [];
			// Whoever has been answered already ignores a second answer.
			await settle(jobs).catch((error: unknown) => {
				behind = true;
				const answer = error instanceof StorageDown ? RETRY : fault(parts.onFault(error));
				for (const job of jobs) job.answer(answer);
			});
		}
		working = false;
	}

	/** Things that change the committed progress come one after another. */
	function queue(task: () => Promise<void>): Promise<void> {
		const done = turn.then(task);
		turn = done.catch(() => {});
		return done;
	}

	function execute(request: Request): Promise<CommandAnswer> {
		const pending = answers.pending(request.id);
		if (pending) return pending;
		const answer = new Promise<CommandAnswer>((resolve) => {
			waiting.push({ request, answer: resolve });
		});
		answers.expect(request.id, answer);
		if (!working && waiting.length === 1) void queue(work);
		return answer;
	}

	return {
		id,
		schoolId,
		map,
		views,
		now,
		execute,
		progress: () => committed,
		snapshot: (view) => views.snapshot(view),
		subscribe: (view, mine, onDelta) => views.subscribe(view, mine, onDelta),
		catchUp: (version) =>
			version <= committed.version
				? Promise.resolve()
				: queue(async () => {
						if (version > committed.version) await readOn();
					}),
		async tick(commandId) {
			const before = committed.version;
			const request: Request = { id: commandId, attempt: 1, actor: null, student: null, command: { type: 'tick' } };
			const answer = await execute(request);
			if (answer.kind !== 'done' || committed.version !== before) return;
			const due = nextDue(committed, now());
			await log.setDue(id, due === null ? null : toRealTime(committed.clock, due));
		},
		isIdle: () => !working && waiting.length === 0
	};
}
