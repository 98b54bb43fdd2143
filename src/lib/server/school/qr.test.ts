import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrOf } from './qr.ts';

/** The squares that the path paints. */
function painted(path: string): Set<string> {
	const squares = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
		for (let n = 0; n < Number(width); n++) squares.add(`${Number(x) + n} ${y}`);
	return squares;
}

it('paints every dark square and no other, inside a margin of four', () => {
	const text = 'http://school.example/join/KTM4RP?who=17';
	const { size, path } = qrOf(text);
	const { data } = encode(text, { ecc: 'M', border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
	expect(size).toBe(data.length);
	expect([...painted(path)].sort()).toEqual(dark.sort());
	for (const square of dark)
		for (const at of square.split(' ').map(Number)) expect(at >= 4 && at < size - 4).toBe(true);
});
