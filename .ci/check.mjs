/**
 * Every check that is not a test, two at a time: `npm run check` prints what failed and why.
 * Imported by tests/run.mjs, which counts each check as one test.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;

/** @type {Array<{ name: string, command: string[] }>} */
const checks = [
	{ name: 'types (svelte-check)', command: [bin('svelte-check'), '--fail-on-warnings', '--output', 'human'] },
	{ name: 'lint (eslint)', command: [bin('eslint'), '-c', '.ci/eslint.config.js', '--max-warnings', '0', '.'] },
	{
		name: 'format (prettier)',
		command: [
			bin('prettier'),
			'--check',
			'--log-level',
			'warn',
			'.',
			'!drizzle/**',
			'!package-lock.json',
			'!**/project.inlang/{.meta.json,README.md}'
		]
	},
	{
		name: 'import direction (dependency-cruiser)',
		command: [bin('depcruise'), '--config', 'tests/architecture/imports.cjs', 'src', 'tests', 'vite.config.ts']
	},
	{ name: 'nothing unused (knip)', command: [bin('knip'), '--no-progress', '--no-config-hints'] }
];

/** @returns {Promise<{ code: number, output: string }>} */
function run(/** @type {string[]} */ [command, ...args]) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { env: { ...process.env, NO_COLOR: '1' } });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
		child.once('error', (error) => resolve({ code: 1, output: String(error) }));
		child.once('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/** Runs all checks, whatever fails. */
export async function runChecks() {
	const prepared = await run([process.execPath, '.ci/prepare.mjs']);
	const tally = { passed: 0, failed: 0 };
	report('messages and generated types', prepared, tally);
	const waiting = [...checks];
	const work = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) report(next.name, await run(next.command), tally);
	};
	await Promise.all([work(), work()]);
	return tally;
}

/** Says how one check ended, and all it printed when it failed. */
function report(
	/** @type {string} */ name,
	/** @type {{ code: number, output: string }} */ { code, output },
	/** @type {{ passed: number, failed: number }} */ tally
) {
	tally[code === 0 ? 'passed' : 'failed'] += 1;
	console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
	if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '     '));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { failed } = await runChecks();
	process.exit(failed === 0 ? 0 : 1);
}
