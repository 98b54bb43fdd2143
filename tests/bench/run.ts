// `npm run bench -- live|model|bundle|placement [--quick]`: one JSON line a result on standard output, everything else beside it.
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/cli/process/closing.ts';
import { benchBundle } from './bundle/bench.ts';
import { benchLive } from './live/bench.ts';
import { benchModel } from './model/run.ts';
import { benchPlacement } from './placement/bench.ts';

const USAGE = `npm run bench -- live|model|bundle|placement [--quick]

  live     submit to the teacher's board, 1,000 students in 40 classrooms, beside a bare relay
  model    the model alone, and opening a classroom of 100,000 events
  bundle   JavaScript of a first load and after the first item
  placement  how much of a map the first questions place right, against asking at random
  --quick  one short run of each instead of five
  --profile DIR  (live) leaves the server's CPU profile there`;

await runCommand(async (closing) => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { quick: { type: 'boolean' }, profile: { type: 'string' } }
	});
	const quick = values.quick ?? false;
	switch (positionals.join(' ')) {
		case 'live': {
			const runs = quick ? { runs: 1, seconds: 5 } : { runs: 5, seconds: 10 };
			const { profile } = values;
			await benchLive({ rates: [200, 1_000], classrooms: 40, perClass: 25, profile, ...runs }, closing);
			return 0;
		}
		case 'model':
			return benchModel(quick ? 3 : 5, closing);
		case 'placement':
			benchPlacement(quick ? 100 : 1_000);
			return 0;
		case 'bundle':
			await benchBundle(closing);
			return 0;
		default:
			console.error(USAGE);
			return 2;
	}
});
