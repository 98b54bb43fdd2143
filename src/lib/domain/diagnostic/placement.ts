// Finds a student's place with few questions: weighs imagined students by the answers, asks where the answer tells most
// about the whole map, and says what is likely known. Declares nothing reached. Rule [Q4].
// After knowledge space theory: Falmagne & Doignon (1988), "A Markovian procedure for assessing the state of a system".
import type { CompiledMap } from '../compiled-map.ts';
import { hasItems } from '../offer.ts';
import { IMAGINED, imaginedOn, type Imagined } from './imagined.ts';

/** `guess`: chance of a right answer without knowing, where it is not the usual one. */
export type Answered = { index: number; correct: boolean; guess?: number };

/** Chance of a wrong answer to what is known, and of a right one to what is not. */
const SLIP = 0.1;
export const GUESS = 0.2;
/** Likely known from this belief on. */
const LIKELY = 0.5;
/** Nothing more is asked once this share is expected to be placed right. */
const SURE = 0.98;
/** Waypoints looked at closely before each question, by so many draws, and how often one may be asked about. */
const CANDIDATES = 12;
const DRAWS = 400;
export const ASKS = 2;

/** How well each imagined student fits the answers, summing to 1; and how likely each waypoint is known, 0..1. */
export type Posterior = { answers: readonly Answered[]; weights: Float64Array; known: Float64Array };

/** A waypoint is never more likely known than what it builds on. */
export function posteriorOf(map: CompiledMap, answers: readonly Answered[]): Posterior {
	const imagined = imaginedOn(map);
	const weights = weigh(imagined, answers);
	return { answers, weights, known: shares(imagined, weights) };
}

/** Waypoints taken as likely known: with each, all it builds on. None before anything was asked. */
export const placedBy = ({ answers, known }: Posterior): number[] =>
	answers.length === 0 ? [] : [...known].flatMap((belief, index) => (belief >= LIKELY ? [index] : []));

/** Whether another question is worth asking. */
export function isSettled({ known }: Posterior): boolean {
	let right = 0;
	for (const belief of known) right += Math.max(belief, 1 - belief);
	return right >= SURE * known.length;
}

/** What there are questions about, and is on somebody's way: side trips are nobody's condition. */
const askable = (map: CompiledMap): number[] =>
	map.order.filter((index) => hasItems(map, index) && !map.waypoints[index]?.sideTrip);

/** The waypoint whose answer is expected to set most of the map right; null where nothing can be asked. */
export function nextToAsk(map: CompiledMap, { answers, weights, known }: Posterior): number | null {
	const asked = (index: number) => answers.filter((one) => one.index === index).length;
	const doubt = (index: number) => Math.abs((known[index] ?? 0) - 0.5);
	const all = askable(map);
	const candidates = all
		.filter((index) => asked(index) < ASKS)
		.sort((a, b) => doubt(a) - doubt(b))
		.slice(0, CANDIDATES);
	const drawn = draw(imaginedOn(map), weights);
	const counts = drawn.map(count);
	let best = candidates[0] ?? all[0] ?? null;
	let most = -1;
	for (const index of candidates) {
		const right = expectedRight(drawn, counts, index);
		if (right > most) [best, most] = [index, right];
	}
	return best;
}

function weigh(imagined: Imagined, answers: readonly Answered[]): Float64Array {
	const weights = new Float64Array(IMAGINED).fill(1 / IMAGINED);
	for (const { index, correct, guess = GUESS } of answers) {
		const knows = imagined[index];
		if (!knows) continue;
		const [ifKnown, ifNot] = correct ? [1 - SLIP, guess] : [SLIP, 1 - guess];
		let sum = 0;
		for (let who = 0; who < IMAGINED; who++) {
			const weight = (weights[who] as number) * (knows[who] === 1 ? ifKnown : ifNot);
			weights[who] = weight;
			sum += weight;
		}
		for (let who = 0; who < IMAGINED; who++) weights[who] = (weights[who] as number) / sum;
	}
	return weights;
}

function shares(imagined: Imagined, weights: Float64Array): Float64Array {
	return Float64Array.from(imagined, (knows) => {
		let sum = 0;
		for (let who = 0; who < IMAGINED; who++) sum += (knows[who] as number) * (weights[who] as number);
		return sum;
	});
}

/** As many of each imagined student as their weight says: from here on it is enough to count. */
function draw(imagined: Imagined, weights: Float64Array): Imagined {
	const who: number[] = [];
	let sum = 0;
	weights.forEach((weight, one) => {
		sum += weight * DRAWS;
		while (who.length < DRAWS && who.length + 0.5 < sum) who.push(one);
	});
	return imagined.map((knows) => {
		const drawn = new Uint8Array(who.length);
		for (let at = 0; at < who.length; at++) drawn[at] = knows[who[at] as number] as number;
		return drawn;
	});
}

function count(knows: Uint8Array): number {
	let sum = 0;
	for (const one of knows) sum += one;
	return sum;
}

/** How many waypoints are expected to be placed right once this one has been asked about, over both answers. */
function expectedRight(drawn: Imagined, counts: readonly number[], index: number): number {
	const knows = drawn[index] as Uint8Array;
	const all = knows.length;
	const here = counts[index] as number;
	const right = (1 - SLIP) * here + GUESS * (all - here);
	let sum = 0;
	for (let other = 0; other < drawn.length; other++) {
		const others = drawn[other] as Uint8Array;
		const known = counts[other] as number;
		let both = 0;
		for (let who = 0; who < all; who++) both += (others[who] as number) & (knows[who] as number);
		const ifRight = (1 - SLIP) * both + GUESS * (known - both);
		const ifWrong = known - ifRight;
		sum += Math.max(ifRight, right - ifRight) + Math.max(ifWrong, all - right - ifWrong);
	}
	return sum;
}
