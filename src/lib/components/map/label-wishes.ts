// What each label would say and how badly it is wanted: current, destination, next turn, junctions, the nearest, the rest.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { Detail } from './camera.ts';
import type { Grid } from './grid.ts';
import { breaksWord, textWidth, wrap } from './label-text.ts';
import type { LabelWish, Shape, Side } from './labels.ts';
import type { Marks, StationMark } from './marks.ts';
import type { Link } from './reduction.ts';

export type LabelText = { lines: { words: string; note: boolean }[]; lineHeight: number; shape: Required<Shape> };
export type Tone = 'plain' | 'strong' | 'side' | 'detour';
/** The words in every shape they can take, as `wish.shapes` has them. */
export type Wished = { wish: LabelWish; texts: LabelText[]; tone: Tone };
export type NoteOf = (mark: StationMark, detail: Detail) => string | null;

/** Room for a line, in ems: on one line where there is room, or else broken. */
const WIDE = 8.8;
const NARROWER = [6, 5, 4] as const;
const SMALLEST = 14;
const PLAIN = 14.5;
const STRONG = 1.1;
const NOTE = 0.966;
const JUNCTION = 3;

/** Words keep at least 14 screen pixels. */
export const labelSize = (k: number): number => Math.max(PLAIN, SMALLEST / k);

export const lineSize = (size: number, tone: Tone, note: boolean): number =>
	note ? size * NOTE : tone === 'plain' ? size : size * STRONG;

export function labelWishes(
	marks: Marks,
	{ places }: Pick<Grid, 'places'>,
	links: Link[],
	near: ReadonlyMap<WaypointId, number>,
	view: {
		detail: Detail;
		size: number;
		markScale: number;
		/** Where the arrow stands close by. */ arrow: WaypointId | null;
	},
	noteOf: NoteOf
): Wished[] {
	const roadsAt = new Map<WaypointId, number>();
	for (const id of links.flatMap(({ from, to }) => [from, to])) roadsAt.set(id, (roadsAt.get(id) ?? 0) + 1);
	return [...marks.values()].flatMap((mark) => {
		const { id, shortTitle } = mark.waypoint;
		const at = places.get(id);
		const weight = weightOf(mark, roadsAt.get(id) ?? 0, near.get(id));
		if (!at || (view.detail === 'far' && weight < 80)) return [];
		const tone = toneOf(mark);
		const texts = textsOf(shortTitle, noteOf(mark, view.detail), view.size, tone);
		const radius = (id === view.arrow ? 28 : mark.destination ? 22 : 19) * view.markScale;
		return [
			{ wish: { id, at, radius, sides: sidesOf(mark), shapes: texts.map(({ shape }) => shape), weight }, texts, tone }
		];
	});
}

function weightOf(mark: StationMark, roads: number, hops: number | undefined): number {
	if (mark.state === 'current') return 100;
	if (mark.destination) return 90;
	if (mark.next) return 80;
	if (roads >= JUNCTION) return 60 - (hops ?? 9);
	return hops === undefined ? 0 : 40 - hops;
}

function sidesOf({ sideTrip, waypoint: { labelSide } }: StationMark): Side[] {
	const stored: Side[] = labelSide === 'above' ? ['above', 'below'] : ['below', 'above'];
	return sideTrip ? ['right', ...stored] : stored;
}

const toneOf = ({ sideTrip, state, destination }: StationMark): Tone =>
	sideTrip ? 'side' : state === 'current' || destination ? 'strong' : 'plain';

export function textsOf(name: string, note: string | null, size: number, tone: Tone): LabelText[] {
	const named = lineSize(size, tone, false);
	const broken = (room: number, lines: number) => wrap(name, room * size, named, lines, tone !== 'plain');
	const wide = broken(WIDE, 2);
	const isWhole = (lines: string[]) => !isCut(lines) && !breaksWord(name, lines);
	const shapes = [wide];
	const narrow = NARROWER.map((room) => broken(room, 2)).find((lines) => lines.length > wide.length && isWhole(lines));
	if (narrow) shapes.push(narrow);
	const tall = broken(NARROWER[0], 3);
	if (tone !== 'plain' && tall.length === 3 && !breaksWord(name, tall)) shapes.push(tall);
	return shapes.map((lines) => laid(lines, tone === 'plain' && lines.length > 1 ? null : note, size, tone));
}

const isCut = (lines: string[]) => lines.at(-1)?.endsWith('…') ?? false;

function laid(name: string[], note: string | null, size: number, tone: Tone): LabelText {
	const lines = name.map((words) => ({ words, note: false }));
	if (note) lines.push({ words: note, note: true });
	const widths = lines.map((line) =>
		textWidth(line.words, lineSize(size, tone, line.note), tone !== 'plain' && !line.note)
	);
	const lineHeight = size * 1.24;
	return { lines, lineHeight, shape: { width: Math.max(...widths), height: lines.length * lineHeight, lines: widths } };
}

/** How many roads away each waypoint is from `start`, up to `most`. */
export function hopsFrom(start: WaypointId | null, links: Link[], most = 3): Map<WaypointId, number> {
	const hops = new Map<WaypointId, number>(start ? [[start, 0]] : []);
	for (const [id, far] of hops) {
		if (far === most) break;
		for (const { from, to } of links) {
			const other = from === id ? to : to === id ? from : null;
			if (other !== null && !hops.has(other)) hops.set(other, far + 1);
		}
	}
	return hops;
}
