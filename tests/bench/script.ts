// Bundles a script the way the server is, so that what is measured is not the TypeScript loader.
import { build } from 'esbuild';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @returns the path of a script that node runs as it is */
export async function bundleScript(entry: URL): Promise<string> {
	const path = relative(ROOT, fileURLToPath(entry));
	const outfile = join(ROOT, 'node_modules/.cache/classroom-gps', path.replace(/[\\/]/g, '-').replace(/\.ts$/, '.mjs'));
	await build({
		...{ absWorkingDir: ROOT, entryPoints: [path], outfile },
		...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning' },
		alias: { '#lib': './src/lib' }
	});
	return outfile;
}
