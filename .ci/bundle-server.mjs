/** Bundles src/server.ts to build/server.js, beside the handler.js that adapter-node wrote. npm packages stay outside. */
import { build } from 'esbuild';

await build({
	entryPoints: ['src/server.ts'],
	outfile: 'build/server.js',
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	alias: { '#lib': './src/lib' },
	sourcemap: true
});
