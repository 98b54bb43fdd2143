// Finds out, before anything else starts, whether the Postgres of DATABASE_URL can be used, and words why not.
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

type Reach = { patience: number; say: (line: string) => void };

const OLDEST = 140_000;

export class DatabaseUnusable extends Error {
	override name = 'DatabaseUnusable';
}

const codeOf = (error: unknown): string =>
	error instanceof AggregateError
		? codeOf(error.errors[0])
		: error instanceof Error && 'code' in error
			? String(error.code)
			: '';

/** Waiting cannot help with these: wrong password or user, no such database, no encryption where it is demanded. */
const isFinal = (code: string) => code.startsWith('28') || code === '3D000';

const WHY: Record<string, string> = {
	ECONNREFUSED: 'nothing answers there (connection refused)',
	ENOTFOUND: 'there is no host of that name',
	EAI_AGAIN: 'the name of the host cannot be looked up',
	EHOSTUNREACH: 'there is no way to that host',
	ETIMEDOUT: 'no answer in time',
	CONNECT_TIMEOUT: 'no answer in time',
	CONNECTION_DESTROYED: 'no answer in time',
	CONNECTION_CLOSED: 'the connection was closed at once',
	'28P01': 'user name or password is wrong',
	'28000': 'it refuses this user from this address',
	'3D000': 'there is no database of that name',
	'57P03': 'it is starting up or shutting down',
	'53300': 'it has no connection left to give'
};

const HOW: Record<string, string> = {
	'28P01': 'Check the user and the password in DATABASE_URL (special characters in it as %xx).',
	'28000': 'Check pg_hba.conf on that server, or add ?sslmode=require to DATABASE_URL if it demands encryption.',
	'3D000': 'Create it: createdb, or "create database … encoding \'UTF8\'".',
	'53300': 'Raise max_connections there, or stop other programs that hold connections.'
};

const UNSET = 'Or unset DATABASE_URL: Classroom GPS then runs a Postgres of its own in its data folder.';

function parse(url: string): URL {
	const parsed = URL.canParse(url) ? new URL(url) : null;
	if (parsed && /^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
	throw new DatabaseUnusable(
		`DATABASE_URL is not a Postgres address. It looks like postgres://user:password@host:5432/database\n${UNSET}`
	);
}

function unreachable(url: URL, error: unknown, tries: number, ms: number): DatabaseUnusable {
	const code = codeOf(error);
	const why = WHY[code] ?? (error instanceof Error ? error.message : String(error));
	const database = decodeURIComponent(url.pathname.slice(1));
	return new DatabaseUnusable(
		[
			`Cannot use Postgres at ${url.hostname}:${url.port || 5432}, database "${database}", user "${decodeURIComponent(url.username)}": ${why}.`,
			`Tried ${tries} time${tries === 1 ? '' : 's'} in ${(ms / 1000).toFixed(1)} s.`,
			HOW[code] ?? 'Is Postgres running there, and does DATABASE_URL name its host and port?',
			UNSET
		].join('\n')
	);
}

/** The limit is ours: postgres.js tries for ever where a connection is taken and hung up at once. */
async function look(url: string, limit: number): Promise<void> {
	const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
	const timer = setTimeout(() => void sql.end({ timeout: 0 }), limit);
	try {
		const [found] = await sql<{ version: string; encoding: string }[]>`
			select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`;
		if (Number(found?.version) < OLDEST)
			throw new DatabaseUnusable(`Postgres 14 or newer is needed; DATABASE_URL leads to ${found?.version}.\n${UNSET}`);
		if (found?.encoding !== 'UTF8')
			throw new DatabaseUnusable(
				`The database must be made with encoding UTF8; this one has ${found?.encoding}, which cannot hold every name.\n` +
					`Create another: create database … encoding 'UTF8' template template0\n${UNSET}`
			);
	} finally {
		clearTimeout(timer);
		await sql.end({ timeout: 1 });
	}
}

/** Resolves when the server answers and fits; throws DatabaseUnusable with what was tried and how to mend it. */
export async function reachPostgres(address: string, { patience, say }: Reach): Promise<void> {
	const url = parse(address);
	const start = performance.now();
	for (let tries = 1; ; tries++) {
		try {
			return await look(address, Math.max(patience, 1_000));
		} catch (error) {
			const ms = performance.now() - start;
			if (error instanceof DatabaseUnusable) throw error;
			if (isFinal(codeOf(error)) || ms >= patience) throw unreachable(url, error, tries, ms);
			if (tries === 1) say(`Waiting for Postgres at ${url.hostname}:${url.port || 5432} …`);
			await sleep(Math.min(500, patience - ms));
		}
	}
}
