// Jumps over a number line as arcs with a head and room for their words.
import type { Jump } from '#lib/domain/items/picture.ts';
import type { LineScale } from './line-scale.ts';

export type JumpShape = {
	role: Jump['role'];
	arc: string;
	head: string;
	label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
};

/** An open jump shows which way it goes, never where it ends: that would be the answer. */
const OPEN_REACH = 106;
const AIR = 9;
/** Room for "then 3 fourths more, this way". */
const WORDS = 240;

export const jumpShapes = (jumps: readonly Jump[], scale: LineScale, y: number): JumpShape[] =>
	jumps.map((jump) =>
		jump.role === 'open' ? open(jump, scale, y) : known(jump, scale, y, jumps.some(isBack) ? LIFTED : 0)
	);

/** A jump back runs through the room above the one it takes from. */
const isBack = ({ role, from, to }: Jump) => role === 'open' && to[0] * from[1] < from[0] * to[1];
const LIFTED = 90;

function known({ role, from, to }: Jump, { place, from: edge }: LineScale, y: number, lifted: number): JumpShape {
	const [a, b] = [place(from), place(to)];
	const lift = Math.min(66, 26 + Math.abs(b - a) * 0.14);
	const quarter = (b - a) * 0.24;
	const top = y - 18 - lift;
	return {
		role,
		arc: `M${a} ${y - 19}C${a + quarter} ${top} ${b - quarter} ${top} ${b - Math.sign(b - a) * 3} ${y - 21}`,
		head: arrow(b - Math.sign(b - a) * 3, y - 21, Math.sign(b - a)),
		label: { x: Math.max(edge + 30, (a + b) / 2), y: Math.min(top + lift * 0.25 - 12, y - lifted), anchor: 'middle' }
	};
}

function open({ role, from, to }: Jump, { place, width }: LineScale, y: number): JumpShape {
	const way = Math.sign(to[0] * from[1] - from[0] * to[1]) || 1;
	const a = place(from) + way * AIR;
	const b = a + way * OPEN_REACH;
	const labelled = way > 0 ? b + 16 : a + 26;
	const fits = labelled < width - WORDS;
	return {
		role,
		arc: `M${a} ${y - 21}C${a + way * 34} ${y - 66} ${a + way * 66} ${y - 68} ${b} ${y - 55}`,
		head: `M${b - way * 10} ${y - 66}l${way * 10} 11l${way * -13} 5`,
		label: fits ? { x: labelled, y: y - 50, anchor: 'start' } : { x: width - 8, y: y - 88, anchor: 'end' }
	};
}

const arrow = (x: number, y: number, way: number) => `M${x - way * 14} ${y + 1}h${way * 14}l${way * -4} -13`;
