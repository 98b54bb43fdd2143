// `npm run replay`: plays recorded work through real student connections, a real server and a real board.
import { readFile } from 'node:fs/promises';
import { createConnection } from '#lib/client/connection.ts';
import type { App } from '#lib/server/app.ts';
import { signIn } from '#lib/server/seed/sign-in.ts';
import { channelName } from '#lib/protocol/channels.ts';
import { runCommand, type Closing } from './process/closing.ts';
import { openOwnApp } from './process/own-app.ts';
import { startServer } from './process/server.ts';
import { createBoardWatch } from './replay/board-watch.ts';
import { makeClassroom } from './replay/classroom.ts';
import { readOptions, USAGE, type ReplayOptions } from './replay/options.ts';
import { isWhole, outcomeOf, told } from './replay/outcome.ts';
import { clockFor } from './replay/pace.ts';
import { play, type Stand } from './replay/play.ts';
import { parseTable, type WorkRow } from './replay/table.ts';
import { busiest, inWindow } from './replay/window.ts';

const say = (line: string) => console.log(line);
const PROGRESS_MS = 5_000;
/** Until the first row, ms: everybody has to have a seat, and the clock cannot be set again later. */
const leadIn = (rows: readonly WorkRow[]) => 2_000 + 25 * new Set(rows.map(({ user }) => user)).size;

await runCommand(async (closing) => {
	const options = readOptions(process.argv.slice(2));
	if ('problem' in options) return fail([options.problem, '', USAGE]);
	const rows = await readRows(options);
	if ('problems' in rows) return fail(rows.problems);
	return replay(rows, options, closing);
});

function fail(lines: string[]): number {
	for (const line of lines) console.error(line);
	return 2;
}

async function readRows({ file, window }: ReplayOptions): Promise<WorkRow[] | { problems: string[] }> {
	const text = await readFile(file, 'utf8').catch((error: Error) => error);
	if (text instanceof Error) return { problems: [`${file} cannot be read: ${text.message}`] };
	const table = parseTable(text);
	if ('problems' in table)
		return {
			problems: [`${file} cannot be replayed; nothing was written.`, ...table.problems.map((one) => `  ${one}`)]
		};
	const rows = inWindow(table.rows, window);
	if (rows.length > 0) return rows;
	const others = busiest(table.rows, 5).join(', ');
	return {
		problems: [`Window ${window} of ${file} is empty; nothing was written. The busiest windows are ${others}.`]
	};
}

async function replay(rows: WorkRow[], { file, speed, keep }: ReplayOptions, closing: Closing): Promise<number> {
	const app = await openOwnApp({ say });
	closing.add(app.stop);
	const server = await startServer({ databaseUrl: app.database.url, say: (text) => process.stderr.write(text) });
	closing.add(server.stop);
	const clock = clockFor(rows, speed, Date.now() + leadIn(rows));
	const classroom = await makeClassroom(app, rows, file, clock);
	const { login, students } = classroom;
	say(`Watch the board: ${server.url}/board/${classroom.id}   name ${login.username}   password ${login.password}`);

	const cookies = await cookiesFor(app, [...students.values()], classroom.id);
	const watch = createBoardWatch(() => performance.now());
	const connect = (cookie: string | undefined) => {
		const connection = createConnection({ url: server.url, cookie });
		closing.add(connection.stop);
		return connection;
	};
	const teacher = connect(await signIn(app, classroom.teacher, null));
	const board = channelName({ view: 'board', classroom: classroom.id });
	teacher.follow({ channel: board, version: 0, rows: [] }, watch.see, ({ refusal }) => {
		console.error(`The board cannot be followed: ${refusal.code}`);
	});

	const stand: Stand = { sent: 0, acked: 0, refused: new Map() };
	say(
		`Playing ${rows.length} rows of ${students.size} students, ${speed === 'max' ? 'as fast as possible' : `${speed} times as fast as they happened`}.`
	);
	const progress = setInterval(() => say(`  ${stand.acked} of ${rows.length}`), PROGRESS_MS);
	closing.add(() => clearInterval(progress));
	const seat = (student: number) => {
		const connection = connect(cookies.get(student));
		const channel = channelName({ view: 'route', classroom: classroom.id, student });
		connection.follow({ channel, version: 0, rows: [] }, () => {});
		return connection;
	};
	await play({ rows, classroom, clock, speed, teacher, connect: seat, watch, stand });
	clearInterval(progress);

	const outcome = await outcomeOf(app, classroom.id, students.size, stand, watch.delays);
	for (const line of told(outcome, stand)) say(line);
	say(JSON.stringify(outcome));
	if (keep) {
		say(`The server goes on: ${server.url}/board/${classroom.id}. Ctrl-C ends it.`);
		await Promise.race([closing.asked, server.gone]);
	}
	return isWhole(outcome) ? 0 : 1;
}

async function cookiesFor(app: App, students: number[], classroomId: number): Promise<Map<number, string>> {
	const cookies = await Promise.all(students.map((student) => signIn(app, student, { classroomId })));
	return new Map(students.map((student, index) => [student, cookies[index] ?? '']));
}
