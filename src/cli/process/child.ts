// A child process that never outlives us: on our end, a crash and a kill -9 included, it is told to stop.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export type Child = {
	pid: number;
	/** What it printed last, both streams. */
	output: () => string;
	/** Resolves with its exit code once it is gone; null: by a signal. */
	gone: Promise<number | null>;
	/** SIGTERM, and SIGKILL to whoever does not listen. */
	stop: () => Promise<void>;
};

export type ChildOptions = {
	env?: NodeJS.ProcessEnv;
	/** Every piece of output as it comes. */
	say?: (text: string) => void;
	/** Options of node itself. */
	node?: string[];
};

const LEASH = new URL('./leash.mjs', import.meta.url).href;
const PATIENCE_MS = 15_000;
const KEPT = 20_000;

/** Runs a script by this same node. */
export function startChild(
	script: string,
	args: string[],
	{ env, say = () => {}, node = [] }: ChildOptions = {}
): Child {
	const child = spawn(process.execPath, ['--import', LEASH, ...node, script, ...args], {
		env: env ?? process.env,
		stdio: ['pipe', 'pipe', 'pipe'],
		// Ctrl-C in a terminal goes to the whole group: we alone decide when, and in which order, children stop.
		detached: true
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-KEPT);
			say(text);
		});
	}
	const gone = ended(child);
	return { pid: child.pid ?? 0, output: () => output, gone, stop: () => end(child, gone) };
}

async function ended(child: ChildProcess): Promise<number | null> {
	const [first] = (await Promise.race([once(child, 'close'), once(child, 'error')])) as [number | null | Error];
	return first instanceof Error ? 1 : first;
}

async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
	const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
	child.kill('SIGTERM');
	await gone;
	clearTimeout(impatient);
}
