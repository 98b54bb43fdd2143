// `npm run bench -- live`: how long a submission takes to the teacher's board, beside a bare relay on the same Postgres.
// Runs of both are interleaved and each figure is the median of its runs, because machines are noisy.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startChild } from '../../../src/cli/process/child.ts';
import type { Closing } from '../../../src/cli/process/closing.ts';
import { freePort } from '../../../src/cli/process/free-port.ts';
import { openOwnApp } from '../../../src/cli/process/own-app.ts';
import { startServer } from '../../../src/cli/process/server.ts';
import { createDatabase } from '../../support/database.ts';
import { startTestPostgres } from '../../support/test-postgres.ts';
import { bundleScript } from '../script.ts';
import { seedClasses } from './classes.ts';
import { cpuOf, parentOf, rssMb } from './cpu.ts';
import type { LoadOrder, LoadResult, Target } from './load.ts';

export type LiveOptions = {
	rates: number[];
	runs: number;
	seconds: number;
	classrooms: number;
	perClass: number;
	/** A folder for the server's CPU profile. */
	profile?: string | undefined;
};

type Measured = LoadResult & { cpu: number };

const note = (line: string) => console.error(line);
const FLOOR = fileURLToPath(new URL('../floor/server.mjs', import.meta.url));
const WARM_UP = { rate: 200, seconds: 2 };

export async function benchLive(options: LiveOptions, closing: Closing): Promise<void> {
	const { rates, runs, seconds, classrooms, perClass } = options;
	const postgres = await startTestPostgres({ durable: true });
	closing.add(postgres.stop);
	const { url: databaseUrl } = await createDatabase(postgres.url, 'template0');
	const node = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
	const server = await startServer({ databaseUrl, node, say: (text) => process.stderr.write(text) });
	closing.add(server.stop);

	note(`Seeding ${classrooms} classrooms of ${perClass} …`);
	const app = await openOwnApp({ databaseUrl });
	const classes = await seedClasses(app, classrooms, perClass);
	const [backend] = await app.database.logSql<{ pid: number }[]>`select pg_backend_pid() as pid`;
	const postmaster = parentOf(backend?.pid ?? 0);
	await app.stop();

	const floorPort = await freePort();
	const env = { ...process.env, FLOOR_DATABASE: databaseUrl, PORT: String(floorPort) };
	const floor = startChild(FLOOR, [], { env, say: (text) => process.stderr.write(text) });
	closing.add(floor.stop);
	await answering(`http://127.0.0.1:${floorPort}`);

	const load = fork(await bundleScript(new URL('./load.ts', import.meta.url)), { stdio: 'inherit' });
	closing.add(() => load.kill());
	note(`Connecting ${classrooms * (perClass + 1)} sockets to each …`);
	await tell(load, { do: 'connect', product: server.url, classes, floor: `http://127.0.0.1:${floorPort}` });

	const processes: Record<Target, number[]> = { product: [server.pid, postmaster], floor: [floor.pid, postmaster] };
	const measure = async (target: Target, rate: number, forSeconds: number): Promise<Measured> => {
		const before = cpuOf(processes[target]);
		const result = await tell(load, { do: 'run', target, rate, seconds: forSeconds });
		if (!result) throw new Error('the load answered nothing');
		const cpu = (cpuOf(processes[target]) - before) / result.sent;
		note(
			`  ${target} at ${rate}/s: board p50 ${result.board_p50} p99 ${result.board_p99} ms, ${Math.round(cpu)} µs each`
		);
		return { ...result, cpu };
	};

	for (const target of ['product', 'floor'] as const) await measure(target, WARM_UP.rate, WARM_UP.seconds);
	for (const rate of rates) {
		const product: Measured[] = [];
		const bare: Measured[] = [];
		for (let run = 0; run < runs; run++) {
			product.push(await measure('product', rate, seconds));
			bare.push(await measure('floor', rate, seconds));
		}
		const line = { bench: 'live', rate, students: classrooms * perClass, classrooms, ...summed(product, bare) };
		console.log(JSON.stringify({ ...line, rss_mb: rssMb(server.pid) }));
	}
}

function summed(product: Measured[], floor: Measured[]) {
	const of = (runs: Measured[], figure: keyof Measured) => median(runs.map((run) => run[figure]));
	const total = (figure: 'sent' | 'acked') => product.reduce((sum, run) => sum + run[figure], 0);
	const [mine, bare] = [of(product, 'board_p50'), of(floor, 'board_p50')];
	return {
		sent: total('sent'),
		acked: total('acked'),
		board_p50_ms: mine,
		board_p99_ms: of(product, 'board_p99'),
		ack_p50_ms: of(product, 'ack_p50'),
		ack_p99_ms: of(product, 'ack_p99'),
		floor_p50_ms: bare,
		floor_p99_ms: of(floor, 'board_p99'),
		ratio_p50: Math.round((mine / bare) * 100) / 100,
		cpu_us_per_submission: Math.round(of(product, 'cpu')),
		floor_cpu_us_per_submission: Math.round(of(floor, 'cpu'))
	};
}

function median(list: number[]): number {
	const sorted = [...list].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
	return ((low ?? NaN) + (high ?? NaN)) / 2;
}

async function tell(load: ChildProcess, order: LoadOrder): Promise<LoadResult | null> {
	load.send(order);
	const gone = once(load, 'exit').then(() => [{ error: 'the load generator stopped' }]);
	const [answer] = (await Promise.race([once(load, 'message'), gone])) as [
		{ result: LoadResult | null } | { error: string }
	];
	if ('error' in answer) throw new Error(answer.error);
	return answer.result;
}

async function answering(url: string): Promise<void> {
	for (let tries = 0; !(await fetch(url).catch(() => null)); tries++) {
		if (tries > 200) throw new Error('the floor did not start');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
