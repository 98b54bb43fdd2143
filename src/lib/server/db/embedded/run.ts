// Runs programs, perhaps as another user. Never throws and never leaves an 'error' event unheard: whatever goes wrong is in
// the outcome. No shell reads our paths, which may hold any character.
import { spawn } from 'node:child_process';

/** Whom Postgres runs as; null: whoever we are. Postgres refuses to run as root. */
export type Runner = { uid: number; gid: number; name: string } | null;

export type Outcome = { ok: boolean; output: string };

const KEPT = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'HOME'];

/** Without LANG and the PG… variables, which would change what Postgres does and says. */
function cleanEnv(): NodeJS.ProcessEnv {
	const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
	return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

const settings = (runner: Runner) => ({
	...(runner && { uid: runner.uid, gid: runner.gid }),
	cwd: '/',
	env: cleanEnv(),
	windowsHide: true
});

export function run(command: string, args: string[], runner: Runner): Promise<Outcome> {
	return new Promise((resolve) => {
		const child = spawn(command, args, { ...settings(runner), stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', (text) => (output += text));
		child.stderr.on('data', (text) => (output += text));
		child.on('error', (error) => resolve({ ok: false, output: error.message }));
		child.on('close', (code) => resolve({ ok: code === 0, output }));
	});
}

/** Starts a program that outlives us and hears no Ctrl-C of ours; it writes to an open file. `ended` says why it ended. */
export function launch(command: string, args: string[], runner: Runner, log: number) {
	const child = spawn(command, args, { ...settings(runner), stdio: ['ignore', log, log], detached: true });
	child.unref();
	const ended = new Promise<string>((resolve) => {
		child.on('error', (error) => resolve(error.message));
		child.on('exit', (code, signal) => resolve(`it ended with ${signal ?? code}`));
	});
	return { pid: child.pid, ended };
}

/** Whether the runner can enter a folder: every folder above it counts. */
export const canEnter = async (runner: Runner, folder: string): Promise<boolean> =>
	runner === null || (await run('/bin/sh', ['-c', 'cd -- "$0"', folder], runner)).ok;
