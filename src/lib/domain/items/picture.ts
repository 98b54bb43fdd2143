// Drawings as data: strips, areas and number lines. Positions are fractions, never pixels.
import type { Fraction, Sentence, Token } from './token.ts';

/** A strip as long as a whole. `cuts` are unequal cuts, in thousandths; otherwise `parts` equal ones. */
export type Bar = {
	parts: number;
	/** How many parts are filled, from the left. */
	shaded: number;
	cuts?: number[];
	/** Finer dashed cuts, this many in the whole. */
	split?: number;
	/** Draw only this many parts of it and leave the rest of the whole an empty outline. */
	shown?: number;
	label?: Token;
	/** A line under the strip: "1 half = 3 sixths". */
	note?: Sentence;
};

export type Mark = { at: Fraction; role: 'answer' | 'landmark' | 'dot'; label: Token };
export type Jump = { from: Fraction; to: Fraction; role: 'known' | 'open'; label: Sentence };

export type Picture =
	| { kind: 'bars'; bars: Bar[] }
	/** A rectangle cut both ways; filled columns and rows overlap in the answer to a product. */
	| { kind: 'area'; rows: number; columns: number; shadedRows: number; shadedColumns: number }
	/** Hundredths or another grid filled cell by cell. */
	| { kind: 'grid'; rows: number; columns: number; shaded: number }
	| { kind: 'line'; max: number; ticks: number; labels: Fraction[]; marks: Mark[]; jumps: Jump[] };
