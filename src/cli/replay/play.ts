// Plays the rows: each at its time on the class's clock, through its own student's connection, answered before that
// student's next.
import { setTimeout as sleep } from 'node:timers/promises';
import { toClassTime, toRealTime, type Clock } from '#lib/domain/clock.ts';
import type { StudentId } from '#lib/domain/ids.ts';
import type { Connection } from '#lib/client/client-types.ts';
import type { BoardWatch } from './board-watch.ts';
import type { ReplayClassroom } from './classroom.ts';
import { planLessons, type Speed } from './pace.ts';
import type { WorkRow } from './table.ts';

export type Stand = { sent: number; acked: number; refused: Map<string, number> };

export type PlayParts = {
	rows: readonly WorkRow[];
	classroom: ReplayClassroom;
	clock: Clock;
	speed: Speed;
	teacher: Connection;
	/** Opens a student's connection, once each. */
	connect: (student: StudentId) => Connection;
	watch: BoardWatch;
	stand: Stand;
};

/** A student takes a seat this long (real ms) before the first row. */
const AHEAD_MS = 1_500;
/** How long the board may take to show what was acknowledged. */
const PATIENCE_MS = 5_000;
const LONGEST_GAP_S = 600;

export async function play(parts: PlayParts): Promise<void> {
	const { rows, clock, speed, classroom } = parts;
	const lessons = new Map(planLessons(rows, speed).map(({ from, minutes }) => [from, minutes]));
	const seats = new Map<string, Seat>();
	const shown: Promise<void>[] = [];
	const due = (row: WorkRow) => (speed === 'max' ? Date.now() : toRealTime(clock, row.at * 1000));
	const starts = firstRows(rows);
	let arriving = 0;

	for (const [index, row] of rows.entries()) {
		for (; arriving < starts.length; arriving++) {
			const first = starts[arriving];
			if (!first || due(first) - AHEAD_MS > due(row)) break;
			await until(due(first) - AHEAD_MS);
			seats.set(first.user, takeSeat(parts, first.user));
		}
		await until(due(row));
		const minutes = lessons.get(index);
		if (minutes !== undefined) await beginLesson(parts, minutes, index > 0);
		const seat = seats.get(row.user);
		if (seat) seat.turn = seat.turn.then(() => submit(parts, seat, row, shown));
	}
	await Promise.all([...seats.values()].map(({ turn }) => turn));
	await Promise.race([Promise.all(shown), sleep(PATIENCE_MS)]);
	await parts.teacher.send(classroom.id, { type: 'endLesson' });
}

type Seat = { student: StudentId; connection: Connection; turn: Promise<void>; lastAt: number | null };

function takeSeat({ classroom, connect }: PlayParts, user: string): Seat {
	const student = classroom.students.get(user) ?? 0;
	return { student, connection: connect(student), turn: Promise.resolve(), lastAt: null };
}

async function submit({ classroom, clock, watch, stand }: PlayParts, seat: Seat, row: WorkRow, shown: Promise<void>[]) {
	const { student, connection, lastAt } = seat;
	const ms = Math.min(row.at - (lastAt ?? row.at), LONGEST_GAP_S) * 1000;
	seat.lastAt = row.at;
	stand.sent++;
	const showing = watch.expect(student, toClassTime(clock, Date.now()));
	const answer = await connection.send(classroom.id, { type: 'submitAnswer', ...classroom.answerTo(row), ms });
	if (answer.kind === 'done') {
		stand.acked++;
		shown.push(showing);
	} else {
		const { code } = answer.refusal;
		stand.refused.set(code, (stand.refused.get(code) ?? 0) + 1);
	}
}

async function beginLesson({ teacher, classroom }: PlayParts, minutes: number, isAnother: boolean): Promise<void> {
	if (isAnother) await teacher.send(classroom.id, { type: 'endLesson' });
	const answer = await teacher.send(classroom.id, { type: 'startLesson', minutes });
	if (answer.kind === 'refused') throw new Error(`The lesson could not be started: ${answer.refusal.code}`);
}

function firstRows(rows: readonly WorkRow[]): WorkRow[] {
	const met = new Set<string>();
	return rows.filter(({ user }) => !met.has(user) && met.add(user));
}

async function until(real: number): Promise<void> {
	for (let left = real - Date.now(); left > 0; left = real - Date.now()) await sleep(left);
}
