/**
 * `npm test`: the checks, the tests, the build and the browser tests, all of them whatever fails. Prints, as its very
 * last line, `N passed, N failed`; a check counts as one test, and so does the build.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from '../.ci/check.mjs';

const RESULTS = 'test-results';
const total = { passed: 0, failed: 0 };

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

await part('checks', runChecks);
await part('unit and integration tests', vitest);
const built = await part('build', build);
if (built.failed === 0) await part('browser tests', playwright);
else total.failed += 1; // no build, no browser tests

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @typedef {{ passed: number, failed: number }} Tally */

/** Runs one part and adds what it counted; a part that cannot be run at all is one failure. */
async function part(/** @type {string} */ name, /** @type {() => Promise<Tally>} */ work) {
	console.log(`\n== ${name}`);
	const started = Date.now();
	const tally = await work().catch((error) => {
		console.error(error);
		return { passed: 0, failed: 1 };
	});
	total.passed += tally.passed;
	total.failed += tally.failed;
	console.log(
		`== ${name}: ${tally.passed} passed, ${tally.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`
	);
	return tally;
}

async function vitest() {
	const code = await run(
		'vitest',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${RESULTS}/vitest.json`
	);
	const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = report('vitest.json');
	// a file that could not be loaded has no tests to fail
	const broken = testResults.filter(
		(/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	const failed = numFailedTests + broken.length;
	if (code !== 0 && failed === 0) console.log(`vitest ended with ${code} (${numFailedTestSuites} suites failed)`);
	return { passed: numPassedTests, failed: code !== 0 ? Math.max(failed, 1) : failed };
}

async function build() {
	const code = await run('npm', 'run', 'build');
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function playwright() {
	const code = await run('playwright', 'test', '-c', 'tests/e2e/playwright.config.ts');
	const { expected, unexpected, flaky } = report('playwright.json').stats;
	const failed = unexpected + flaky;
	return { passed: expected, failed: code !== 0 ? Math.max(failed, 1) : failed };
}

function report(/** @type {string} */ name) {
	return JSON.parse(readFileSync(`${RESULTS}/${name}`, 'utf8'));
}

/** Streams a program's output and gives its exit code. */
function run(/** @type {string} */ command, /** @type {string[]} */ ...args) {
	const program = command === 'npm' ? command : `node_modules/.bin/${command}`;
	const env = { ...process.env, CI: '1', BUILD: 'keep', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
	return new Promise((resolve) => {
		const child = spawn(program, args, { stdio: 'inherit', env });
		child.once('error', (error) => {
			console.error(String(error));
			resolve(1);
		});
		child.once('close', (code) => resolve(code ?? 1));
	});
}
