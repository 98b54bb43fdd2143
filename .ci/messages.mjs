/**
 * Compiles the message catalogue (src/lib/i18n) to src/lib/paraglide, and refuses a catalogue that would lose words:
 * a file the settings do not name, or a key that two files share (the compiler would silently keep the last).
 */
import { compile } from '@inlang/paraglide-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const I18N = 'src/lib/i18n';
const OUT = 'src/lib/paraglide';
const SETTINGS = `${I18N}/project.inlang/settings.json`;
const STAMP = `${OUT}/.stamp`;

const options = {
	project: `./${I18N}/project.inlang`,
	outdir: `./${OUT}`,
	strategy: /** @type {['baseLocale']} */ (['baseLocale']),
	experimentalStaticLocale: "'en'", // one locale so far; without this every message would look at the address first
	cleanOutdir: false, // another process may be reading it
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false
};

/** Compiles when the catalogue differs from what was compiled last. Leaves timers behind: the caller ends its process. */
export async function compileMessages() {
	const stamp = fingerprint();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
	checkCatalogue();
	await compile(options);
	mkdirSync(OUT, { recursive: true });
	writeFileSync(STAMP, stamp);
}

/** True when a compile would change something; cheap enough for every start of Vite. */
export const messagesAreStale = () => !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint();

function checkCatalogue() {
	const { locales, 'plugin.inlang.messageFormat': format } = JSON.parse(readFileSync(SETTINGS, 'utf8'));
	for (const locale of locales) {
		const named = format.pathPattern.map((/** @type {string} */ p) => p.replace('{locale}', locale));
		const present = readdirSync(`${I18N}/messages/${locale}`).map((name) => `./messages/${locale}/${name}`);
		const unnamed = present.filter((path) => !named.includes(path));
		if (unnamed.length > 0) throw new Error(`${SETTINGS} does not name ${unnamed.join(', ')}`);
		checkKeys(named);
	}
}

/** @param {string[]} paths */
function checkKeys(paths) {
	/** @type {Map<string, string>} */
	const homes = new Map();
	for (const path of paths) {
		for (const key of Object.keys(JSON.parse(readFileSync(join(I18N, path), 'utf8')))) {
			if (homes.has(key)) throw new Error(`the message "${key}" is in ${homes.get(key)} and in ${path}`);
			homes.set(key, path);
		}
	}
}

function fingerprint() {
	const hash = createHash('sha256').update(JSON.stringify(options));
	const version = JSON.parse(readFileSync('node_modules/@inlang/paraglide-js/package.json', 'utf8')).version;
	hash.update(version).update(readFileSync(SETTINGS));
	const files = readdirSync(`${I18N}/messages`, { recursive: true }).map(String).sort();
	for (const name of files.filter((file) => file.endsWith('.json'))) {
		hash.update(name).update(readFileSync(join(I18N, 'messages', name)));
	}
	return hash.digest('hex');
}
