// What `npm run replay` was asked to do.
import { parseArgs } from 'node:util';
import { usualSpeed, type Speed } from './pace.ts';

export type ReplayOptions = { file: string; window: number | null; speed: Speed; keep: boolean };

export const USAGE = `npm run replay -- FILE [--window N] [--speed X] [--keep]

  FILE         tab-separated, with the columns user_id, item_id, timestamp (s), correct (0 or 1) and skill_id
  --window N   only the 3,000 seconds in which timestamp / 3000 is N
  --speed X    class seconds in a second, or max: as fast as the answers come back
               (50 with a window, max without)
  --keep       leaves the server running afterwards, to look around`;

export function readOptions(args: string[]): ReplayOptions | { problem: string } {
	try {
		const options = { window: { type: 'string' }, speed: { type: 'string' }, keep: { type: 'boolean' } } as const;
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) return { problem: 'Which file? Name one.' };
		if (values.window !== undefined && !/^\d{1,9}$/.test(values.window))
			return { problem: `--window is ${values.window}; it has to be a whole number.` };
		const window = values.window === undefined ? null : Number(values.window);
		const speed = values.speed === undefined ? usualSpeed(window) : readSpeed(values.speed);
		if (speed === null) return { problem: `--speed is ${values.speed}; it has to be a number above 0, or max.` };
		return { file, window, speed, keep: values.keep ?? false };
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}

function readSpeed(text: string): Speed | null {
	if (text === 'max' || text === '0') return 'max';
	const speed = Number(text);
	return Number.isFinite(speed) && speed > 0 && speed <= 100_000 ? speed : null;
}
