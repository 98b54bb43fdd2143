// The one statement that writes: one round trip and one fsync for every classroom waiting on this node.
// A classroom whose version moved on, or that is not of that school, is simply not in the result.
// Words are written and forgotten by it, too: they are there when their event is, and only then.
// All parameters are JSON texts: measured, that costs the client half of what arrays cost, and the server the same.
import { Offence } from './failure.ts';
import { CHANNEL, type Batch } from './log.ts';

export const APPEND = `
with wanted as (
	select * from jsonb_to_recordset($1::text::jsonb) as w (school int, room int, expected bigint, n int, due timestamptz)
), locked as materialized ( -- one order for every node: without it, opposing batches deadlock
	select c.id, w.expected, w.n, w.due
	from classrooms c join wanted w on c.id = w.room and c.school_id = w.school and c.version = w.expected
	order by c.id for update of c
), moved as (
	update classrooms c set version = c.version + l.n, next_due_at = l.due
	from locked l where c.id = l.id
	returning c.id, c.school_id, l.expected, c.version
), written as (
	insert into events
		(school_id, classroom_id, version, command_id, ordinal, actor, student_id, occurred_at, type, payload)
	select m.school_id, m.id, m.expected + e.position, e.command, e.ordinal, e.actor, e.student, e.at, e.type, e.payload
	from jsonb_to_recordset($2::text::jsonb) as e
		(room int, position int, command uuid, ordinal int, actor int, student int, at timestamptz, type text, payload jsonb)
	join moved m on m.id = e.room
), said as ( -- a body to keep, or none to forget what was kept
	select m.school_id, t.* from jsonb_to_recordset($3::text::jsonb) as t (room int, id uuid, author int, body text)
	join moved m on m.id = t.room
), kept as (
	insert into texts (id, school_id, author, body)
	select id, school_id, author, body from said where body is not null
), forgotten as (
	delete from texts t using said s where s.body is null and t.id = s.id and t.school_id = s.school_id
)
select id, version, pg_notify('${CHANNEL}', id || ':' || version) from moved`;

/** Whole milliseconds alone: a fraction would be lost, and a replay would not give the same numbers. */
function iso(ms: number): string {
	if (!Number.isInteger(ms) || Math.abs(ms) > 8.64e15) throw new Offence('unstorable', `no date: ${ms}`);
	return new Date(ms).toISOString();
}

type Row = Record<string, unknown>;

function eventRows({ classroomId: room, commands }: Batch, into: Row[]): number {
	let position = 0;
	for (const { commandId: command, events } of commands)
		events.forEach(({ type, actor, studentId: student, occurredAt, payload }, ordinal) => {
			position += 1;
			into.push({ room, position, command, ordinal, actor, student, at: iso(occurredAt), type, payload });
		});
	return position;
}

/** What is kept and forgotten within one batch is never written. */
function wordRows({ classroomId: room, commands }: Batch, into: Row[]): void {
	const forgotten = new Set(commands.flatMap(({ forgets = [] }) => forgets));
	for (const { commandId: id, words } of commands)
		if (words && !forgotten.delete(id)) into.push({ room, id, author: words.author, body: words.body });
	for (const id of forgotten) into.push({ room, id });
}

function text(rows: Row[]): string {
	try {
		return JSON.stringify(rows);
	} catch (error) {
		throw new Offence('unstorable', String(error)); // a payload that is not JSON
	}
}

/** Throws an Offence for what cannot even be put into words for Postgres. */
export function appendParameters(batches: readonly Batch[]): [wanted: string, events: string, words: string] {
	const events: Row[] = [];
	const words: Row[] = [];
	for (const batch of batches) wordRows(batch, words);
	const wanted = batches.map((batch) => ({
		school: batch.schoolId,
		room: batch.classroomId,
		expected: batch.expected,
		n: eventRows(batch, events),
		due: batch.nextDueAt === null ? null : iso(Math.ceil(batch.nextDueAt))
	}));
	return [text(wanted), text(events), text(words)];
}
