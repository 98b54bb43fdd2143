// `npm run evaluate -- FILE…`: how well the model does on recorded work, one JSON line a file.
import { readFile } from 'node:fs/promises';
import { readAttempts } from './evaluate/attempts.ts';
import { figuresOf } from './evaluate/figures.ts';

const files = process.argv.slice(2);
if (files.length === 0)
	fail('npm run evaluate -- FILE…   (columns user_id, item_id, timestamp, correct, skill_id, by tabs)');

for (const file of files) {
	const text = await contentsOf(file);
	if (text === null) continue;
	const read = readAttempts(text);
	if ('problems' in read) fail([`${file} cannot be read:`, ...read.problems].join('\n  '));
	else console.log(JSON.stringify({ file, ...figuresOf(read.attempts) }));
}

/** null, and said aloud, where there is nothing to read. */
async function contentsOf(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		const why: Record<string, string> = {
			ENOENT: 'there is no such file',
			EISDIR: 'it is a folder',
			EACCES: 'it may not be read'
		};
		fail(`${file} cannot be read: ${why[code ?? ''] ?? message}`);
		return null;
	}
}

/** The other files are measured all the same. */
function fail(why: string): void {
	console.error(why);
	process.exitCode = 2;
}
