/**
 * Writes what the other tools read but git does not hold: the compiled messages and SvelteKit's generated types.
 * Runs after every install (npm's `prepare`) and first in `npm run check`; needs no network.
 */
import { execFileSync } from 'node:child_process';
import { compileMessages } from './messages.mjs';

await compileMessages();
if (!process.argv.includes('--messages')) {
	execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'inherit' });
}
process.exit(); // the compiler leaves 30-second timers behind
