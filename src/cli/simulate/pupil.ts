// A simulated student, live: a mind behind a real connection, acting in the class's own time.
import type { Connection } from '#lib/client/client-types.ts';
import { toClassTime } from '#lib/domain/clock.ts';
import type { StudentId } from '#lib/domain/ids.ts';
import type { LessonRow, MeRow } from '#lib/domain/views/row-types.ts';
import { channelName } from '#lib/protocol/channels.ts';
import type { Row } from '#lib/sync/delta.ts';
import type { Mind } from './mind.ts';

export type PupilParts = {
	classroom: number;
	student: StudentId;
	mind: Mind;
	/** How far they are with what they do first, 0..1, so that a class does not act as one. */
	underWay?: number;
	/** A new connection, signed in; asked for again after the Wi-Fi was away, or a lesson's end ended the session. */
	connect: () => Promise<Connection>;
};

/** While there is nothing to look at, or no lesson, ms. */
const LOOK_AGAIN = 1_000;
/** After a refusal, ms: what this student sees has moved on meanwhile. */
const THINK_AGAIN = 500;
/** When the door is shut or the server away, ms. */
const KNOCK_AGAIN = 5_000;

export function startPupil({ classroom, student, mind, connect, underWay = 0 }: PupilParts): { stop: () => void } {
	const rows = new Map<string, Row>();
	let connection: Connection | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let left = 1 - underWay;
	let stopped = false;

	const later = (ms: number, task: () => Promise<void>) => {
		if (!stopped) timer = setTimeout(() => void task(), ms);
	};
	const lesson = () => rows.get('lesson') as LessonRow | undefined;
	const me = () => rows.get('me') as MeRow | undefined;
	/** From class ms to real ones. */
	const real = (ms: number) => ms / (lesson()?.clock.rate ?? 1);

	async function arrive(): Promise<void> {
		const made = await connect().catch(() => null);
		if (!made) return later(KNOCK_AGAIN, arrive);
		if (stopped) return made.stop();
		connection = made;
		const channel = channelName({ view: 'route', classroom, student });
		made.follow({ channel, version: 0, rows: [] }, ({ upserts, removes }) => {
			for (const [key, row] of upserts) rows.set(key, row);
			for (const key of removes) rows.delete(key);
		});
		later(0, think);
	}

	async function leave(ms: number): Promise<void> {
		connection?.stop();
		connection = null;
		later(ms, arrive);
	}

	async function think(): Promise<void> {
		if (connection?.status().state === 'ended') return leave(LOOK_AGAIN);
		const [screen, running] = [me(), lesson()];
		if (!screen || running?.state !== 'running' || !connection) return later(LOOK_AGAIN, think);
		const deed = mind.next(screen, toClassTime(running.clock, connection.now()));
		const after = real(deed.after) * left;
		left = 1;
		if (deed.kind === 'wait') return later(after, think);
		if (deed.kind === 'drop') return later(after, () => leave(real(deed.for)));
		later(after, async () => {
			const answer = await connection?.send(classroom, deed.command, deed.words);
			later(answer?.kind === 'done' ? 0 : THINK_AGAIN, think);
		});
	}

	later(0, arrive);
	return {
		stop() {
			stopped = true;
			clearTimeout(timer);
			connection?.stop();
		}
	};
}
