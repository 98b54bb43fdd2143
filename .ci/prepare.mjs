/**
 * Writes what the other tools read but git does not hold: the compiled messages and SvelteKit's generated types.
 * Runs after every install (npm's `prepare`) and first in `npm run check`; needs no network.
 */
import { compile } from '@inlang/paraglide-js';
import { execFileSync } from 'node:child_process';
import { paraglide } from './paraglide.mjs';

await compile(paraglide);
execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'inherit' });
