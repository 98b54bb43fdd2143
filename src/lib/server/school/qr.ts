// An address as a QR code: one path of dark squares, for an inline SVG without any style.
import { encode } from 'uqr';

/** `size`: modules a side, with the quiet margin of 4 that readers need. */
export type Qr = { size: number; path: string };

const MARGIN = 4;

export function qrOf(text: string): Qr {
	const { size, data } = encode(text, { ecc: 'M', border: MARGIN });
	const runs = data.flatMap((row, y) => darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
	return { size, path: runs.join('') };
}

function darkRuns(row: readonly boolean[]): [from: number, width: number][] {
	const runs: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		const last = runs.at(-1);
		if (!dark) continue;
		if (last && last[0] + last[1] === x) last[1]++;
		else runs.push([x, 1]);
	}
	return runs;
}
