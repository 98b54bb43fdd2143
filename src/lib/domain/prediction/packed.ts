// The predictor for a snapshot: its maps as lists. Nothing is rounded, so that replaying on gives the same bits.
import { layered, type Layered } from '../layered.ts';
import type { Predictor } from './predictor.ts';
import type { Strength } from './strength.ts';

type PackedStrengths<Key> = [key: Key, value: number, doubt: number][];

export type PackedPredictor = {
	weights: number[];
	doubts: number[];
	competencies: PackedStrengths<number>;
	items: PackedStrengths<string>;
	turns: PackedStrengths<number>;
	skips: PackedStrengths<number>;
};

/** @param predictor settled */
export const packPredictor = ({ weights, doubts, competencies, items, turns, skips }: Predictor): PackedPredictor => ({
	weights,
	doubts,
	competencies: listed(competencies),
	items: listed(items),
	turns: listed(turns),
	skips: listed(skips)
});

export const unpackPredictor = ({ competencies, items, turns, skips, ...rest }: PackedPredictor): Predictor => ({
	...rest,
	competencies: mapped(competencies),
	items: mapped(items),
	turns: mapped(turns),
	skips: mapped(skips)
});

const listed = <Key>({ base }: Layered<Key, Strength>): PackedStrengths<Key> =>
	[...base].map(([key, { value, doubt }]) => [key, value, doubt]);

const mapped = <Key>(list: PackedStrengths<Key>): Layered<Key, Strength> =>
	layered(new Map(list.map(([key, value, doubt]) => [key, { value, doubt }])));
