import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReallyRight, readFraction } from '../../../../tests/support/item-truth.ts';
import { valueOf } from '../../../../tests/support/statement-truth.ts';
import { fractions } from '../maps/fractions.ts';
import { generatorById } from './generators.ts';
import {
	isMalformed,
	type Answer,
	type Fraction,
	type Generator,
	type Item,
	type Judgement,
	type Solution,
	type Token
} from './item.ts';

/** Drawn once and the same in every run, so that a failure comes again. */
const sampled = { numRuns: 600, seed: 20_260_731 };
const seeds = fc.sample(fc.integer({ min: 0, max: 0xffff_ffff }), sampled);

const all = fractions.waypoints.flatMap(({ items }) => (items.kind === 'generated' ? items.generators : []));
const generators = all.map((id): Generator => generatorById(id) ?? never(id));

function never(id: string): never {
	throw new Error(`no generator ${id}`);
}

function verdict(generator: Generator, seed: number, answer: Answer): Judgement {
	const judged = generator.judge(seed, answer);
	if (isMalformed(judged)) throw new Error(`${generator.id} ${seed}: ${JSON.stringify(answer)} is ${judged.malformed}`);
	return judged;
}

type Drawn = { seed: number; item: Item; solution: Solution };
const drawn = new Map<Generator, Drawn[]>();

function always(generator: Generator, check: (seed: number, item: Item, solution: Solution) => void) {
	const draw = (seed: number): Drawn => ({ seed, item: generator.make(seed), solution: generator.solve(seed) });
	const all = drawn.get(generator) ?? seeds.map(draw);
	drawn.set(generator, all);
	for (const { seed, item, solution } of all) check(seed, item, solution);
}

const junkAnswers = fc.oneof(
	fc.anything(),
	fc.record({ kind: fc.constantFrom('fraction', 'number', 'choice', 'order', 'point'), whole: fc.anything() }),
	fc.record({ kind: fc.constant('fraction'), whole: fc.string(), top: fc.string(), bottom: fc.string() }),
	fc.record({ kind: fc.constant('number'), value: fc.oneof(fc.string(), fc.double()) }),
	fc.record({ kind: fc.constant('choice'), option: fc.oneof(fc.double(), fc.anything()) }),
	fc.record({ kind: fc.constant('order'), order: fc.array(fc.oneof(fc.integer(), fc.anything())) }),
	fc.record({ kind: fc.constant('point'), step: fc.oneof(fc.double(), fc.anything()) })
);
const handedIn = fc.sample(fc.tuple(fc.oneof(fc.integer(), fc.double()), junkAnswers), sampled);

describe.each(generators.map((generator) => ({ id: generator.id, generator })))('$id', ({ id, generator }) => {
	it('makes the same item from the same seed, and judges it alike', () => {
		always(generator, (seed, item, solution) => {
			if (JSON.stringify(generator.make(seed)) !== JSON.stringify(item)) expect.fail(`${seed}`);
			if (JSON.stringify(generator.solve(seed)) !== JSON.stringify(solution)) expect.fail(`${seed}`);
		});
	});

	it('states an answer that is right, worked out anew', () => {
		always(generator, (seed, item, { right }) => {
			const { correct, misconception } = verdict(generator, seed, right);
			if (!correct || misconception) expect.fail(`${seed} judged wrong`);
			if (!isReallyRight(id, item, right)) expect.fail(JSON.stringify([seed, item.prompt, right]));
		});
	});

	it('knows its wrong ideas again, and none of them is right', () => {
		always(generator, (seed, item, { mistakes }) => {
			for (const { misconception, answer } of mistakes) {
				const judged = verdict(generator, seed, answer);
				if (judged.correct || judged.misconception !== misconception)
					expect.fail(JSON.stringify([seed, answer, judged]));
				const isForm = id.startsWith('mixed.') || id === 'equivalent.simplify';
				if (!isForm && isReallyRight(id, item, answer)) expect.fail(JSON.stringify([seed, answer]));
			}
		});
	});

	it('gives hints in steps that hold the answer back until the last', () => {
		always(generator, (seed, item, { right }) => {
			if (item.hints.length < 2 || item.worked.length < 2) expect.fail(`${seed} has too few steps`);
			const key = keyOf(right, item);
			const told = numbersIn(item.prompt);
			const leaks = numbersIn(item.hints.slice(0, -1)).filter((text) => key.includes(text) && !told.includes(text));
			if (leaks.length > 0) expect.fail(JSON.stringify([seed, leaks, item.prompt.statement, item.hints]));
		});
	});

	it('says its guess as the model wants it', () => {
		always(generator, (_, { format }) => {
			const chance = format.kind === 'choice' ? 1 / format.options.length : 0;
			if (generator.guess !== Math.max(0.3, chance)) expect.fail(`${generator.guess} among ${chance}`);
		});
	});

	it('puts every answer into a short summary, the wrong part marked', () => {
		always(generator, (seed, _, { right, mistakes }) => {
			const isMarked = (answer: Answer) => JSON.stringify(generator.summary(seed, answer)).includes('"wrong"');
			if (isMarked(right) || generator.summary(seed, right).length === 0) expect.fail(`${seed}`);
			if (!mistakes.every(({ answer }) => isMarked(answer))) expect.fail(`${seed}`);
		});
	});

	it('survives whatever is handed in', () => {
		for (const [seed, junk] of handedIn) {
			const answer = junk as Answer;
			const judged = generator.judge(seed, answer);
			if (!isMalformed(judged) && typeof judged.correct !== 'boolean') expect.fail(JSON.stringify(judged));
			if (!Array.isArray(generator.summary(seed, answer))) expect.fail(JSON.stringify(junk));
		}
	});

	if (generator.kind === 'choose') {
		it('offers distinct options of which one alone is right', () => {
			always(generator, (seed, item) => {
				if (item.format.kind !== 'choice') return never(id);
				const { options } = item.format;
				if (new Set(options.map((option) => JSON.stringify(option))).size < options.length) expect.fail(`${seed}`);
				const answers = options.map((_, option): Answer => ({ kind: 'choice', option }));
				const judged = answers.map((answer) => verdict(generator, seed, answer).correct);
				const really = answers.map((answer) => isReallyRight(id, item, answer));
				if (judged.filter(Boolean).length !== 1 || judged.join() !== really.join())
					expect.fail(JSON.stringify([seed, judged]));
			});
		});
	}

	if (generator.kind === 'write') {
		it('takes every form in which people write the right number', () => {
			always(generator, (seed, item, { right }) => {
				if (right.kind !== 'fraction') return never(id);
				for (const answer of formsOf(readFraction(right), id)) {
					if (!verdict(generator, seed, answer).correct) expect.fail(JSON.stringify([seed, item.prompt, answer]));
				}
			});
		});
	}
});

/** The same number in other clothes: finer, mixed, whole, with blanks, in full-width digits, as numbers. */
function formsOf([top, bottom]: Fraction, id: string): Answer[] {
	const [whole, rest] = [Math.floor(top / bottom), top % bottom];
	const plain: Answer = { kind: 'fraction', top: String(top), bottom: String(bottom) };
	const clothes: Answer[] = [
		{ kind: 'fraction', whole: '', top: ` ${top}`, bottom: `${bottom} ` },
		{ kind: 'fraction', top: fullWidth(top), bottom: fullWidth(bottom) },
		{ kind: 'fraction', whole: '0', top, bottom }
	];
	const finer: Answer[] = [2, 3, 10].map((by) => ({ kind: 'fraction', top: top * by, bottom: bottom * by }));
	const mixed: Answer[] = whole > 0 && rest > 0 ? [{ kind: 'fraction', whole, top: rest, bottom }] : [];
	const alone: Answer[] = rest === 0 ? [{ kind: 'fraction', whole, top: '', bottom: '' }] : [];
	if (id === 'mixed.rename') return [...mixed, ...alone];
	if (id === 'equivalent.simplify') return [plain, ...clothes];
	if (id === 'mixed.improper') return [plain, ...clothes, ...finer];
	return [plain, ...clothes, ...finer, ...mixed, ...alone];
}

const fullWidth = (value: number) =>
	String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** The right answer as it would stand in a hint. */
function keyOf(right: Answer, { format, prompt }: Item): string[] {
	if (right.kind === 'fraction') return [reduced(readFraction(right))];
	if (right.kind === 'point' && format.kind === 'point') return [reduced([right.step, format.steps])];
	if (right.kind !== 'number') return [];
	const blank = prompt.statement.find((token) => 'blank' in token);
	const value = Number(right.value);
	if (!blank || !('blank' in blank) || blank.blank === 'all') return [`#${value}`];
	return [`#${value}`, reduced(blank.blank === 'top' ? [value, blank.bottom] : [blank.top, value])];
}

function reduced([top, bottom]: Fraction): string {
	const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
	return `${top / gcd(top, bottom)}/${bottom / gcd(top, bottom)}`;
}

/** Every number that can be read in a piece of an item: fractions by value, counts with a # before them. */
function numbersIn(thing: unknown): string[] {
	if (typeof thing !== 'object' || thing === null) return [];
	if (Array.isArray(thing)) return thing.flatMap(numbersIn);
	const value = isToken(thing) ? valueOf(thing) : null;
	if (value) return [reduced(value), ...('whole' in thing ? [`#${value[0]}`] : value.map((part) => `#${part}`))];
	return Object.values(thing).flatMap((part) => (typeof part === 'number' ? [`#${part}`] : numbersIn(part)));
}

/** A token's own field holds numbers or text; a parameter of that name holds another token. */
const isToken = (thing: object): thing is Token =>
	Object.entries(thing).some(
		([name, held]) =>
			['frac', 'amount', 'whole', 'mixed', 'decimal'].includes(name) &&
			(Array.isArray(held) || typeof held !== 'object')
	);
