// Reads events back. A whole chunk comes as one JSON value: measured, half the client's work of one row per event
// (100,000 events in about 0.4 s; date_part because extract is a fifth slower).
import type { LogSql } from '../db/clients.ts';
import type { StoredEvent } from './log.ts';

/** Versions have no holes, so a chunk is a range of them and several can be under way at once. */
const CHUNK = 5_000;
const AHEAD = 2;

type Cells = [
	version: number,
	commandId: string,
	ordinal: number,
	actor: number | null,
	studentId: number | null,
	occurredAt: number,
	recordedAt: number,
	type: string,
	payload: object
];

const SELECT = `select json_agg(json_build_array(
	version, command_id, ordinal, actor, student_id,
	(date_part('epoch', occurred_at) * 1000)::bigint, (date_part('epoch', recorded_at) * 1000)::bigint, type, payload
)) as cells from`;
const RANGE = `${SELECT} (
	select * from events where classroom_id = $1 and version > $2 and version <= $3 order by version
) as e`;
const COMMAND = `${SELECT} (
	select * from events where classroom_id = $1 and command_id = $2 order by ordinal
) as e`;

const toEvent = ([version, commandId, ordinal, actor, studentId, occurredAt, recordedAt, type, payload]: Cells) => ({
	version,
	commandId,
	ordinal,
	actor,
	studentId,
	occurredAt,
	recordedAt,
	type,
	payload
});

export function createReader(sql: LogSql) {
	async function select(text: string, parameters: (number | string)[]): Promise<StoredEvent[]> {
		const [row] = await sql.unsafe<{ cells: Cells[] | null }[]>(text, parameters, { prepare: true });
		return (row?.cells ?? []).map(toEvent);
	}

	const range = (classroomId: number, after: number, upTo: number) => select(RANGE, [classroomId, after, upTo]);

	async function* chunks(classroomId: number, afterVersion: number): AsyncGenerator<StoredEvent[]> {
		let next = afterVersion + CHUNK;
		let chunk = await range(classroomId, afterVersion, next);
		const coming: Promise<StoredEvent[]>[] = [];
		while (chunk.length === CHUNK) {
			while (coming.length < AHEAD) {
				const ahead = range(classroomId, next, next + CHUNK);
				ahead.catch(() => {}); // it is heard when its turn comes, or not wanted any more
				coming.push(ahead);
				next += CHUNK;
			}
			yield chunk;
			chunk = (await coming.shift()) ?? [];
		}
		if (chunk.length > 0) yield chunk;
	}

	async function read(classroomId: number, afterVersion: number, limit = Infinity): Promise<StoredEvent[]> {
		if (limit <= CHUNK) return range(classroomId, afterVersion, afterVersion + limit);
		const found: StoredEvent[][] = [];
		let missing = limit;
		for await (const chunk of chunks(classroomId, afterVersion)) {
			found.push(missing < chunk.length ? chunk.slice(0, missing) : chunk);
			missing -= chunk.length;
			if (missing <= 0) break;
		}
		return found.flat();
	}

	async function words(schoolId: number, id: string): Promise<string | null> {
		const [row] = await sql<{ body: string }[]>`select body from texts where id = ${id} and school_id = ${schoolId}`;
		return row?.body ?? null;
	}

	return {
		chunks,
		read,
		words,
		findCommand: (classroomId: number, commandId: string) => select(COMMAND, [classroomId, commandId])
	};
}
