// Bundles a script the way the server is, so that what is measured is not the TypeScript loader.
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @returns the path of a script that node runs as it is */
export async function bundleScript(entry: string): Promise<string> {
	const outfile = join(ROOT, 'node_modules/.cache/classroom-gps', entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
	await build({
		...{ absWorkingDir: ROOT, entryPoints: [join('tests/bench', entry)], outfile },
		...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning' },
		alias: { '#lib': './src/lib' }
	});
	return outfile;
}
