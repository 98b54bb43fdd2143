/**
 * The identity of the model: a hash over the text of everything in src/lib/domain but its tests.
 * Snapshots made under another hash are thrown away and the log is replayed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOMAIN = fileURLToPath(new URL('../src/lib/domain/', import.meta.url));

/** @returns {string} sha256, hex */
export function modelHash() {
	const hash = createHash('sha256');
	const names = readdirSync(DOMAIN, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
	for (const name of names.filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file)).sort()) {
		hash
			.update(name)
			.update('\0')
			.update(readFileSync(DOMAIN + name))
			.update('\0');
	}
	return hash.digest('hex');
}
