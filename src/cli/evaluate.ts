// `npm run evaluate -- FILE…`: how well the model does on recorded work, one JSON line a file.
import { readAttempts } from './evaluate/attempts.ts';
import { figuresOf } from './evaluate/figures.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
	console.error('npm run evaluate -- FILE…   (columns user_id, item_id, timestamp, correct, skill_id, by tabs)');
	process.exitCode = 2;
}
for (const file of files) {
	try {
		console.log(JSON.stringify({ file, ...figuresOf(readAttempts(file)) }));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	}
}
