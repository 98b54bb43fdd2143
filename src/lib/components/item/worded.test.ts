import { describe, expect, it } from 'vitest';
import { generatorById } from '#lib/domain/items/generators.ts';
import { isMalformed, type Answer, type Generator, type Said } from '#lib/domain/items/item.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { told } from './feedback-words.ts';
import { INSTRUCTIONS } from './instruction-words.ts';
import { pictureText } from './picture-text.ts';
import { SAYINGS } from './saying-words.ts';
import { SLIPS } from './slip-words.ts';
import { textOf } from './token-words.ts';
import { aloud, sentenceOf, spokenOf, worded } from './worded.ts';

const generators = fractions.waypoints.flatMap(({ items }) =>
	items.kind === 'generated' ? items.generators.flatMap((id) => generatorById(id) ?? []) : []
);
const seeds = Array.from({ length: 30 }, (_, seed) => seed);

/** Answers that miss in ways no list of mistakes foresees. */
const STRAY: Answer[] = [
	{ kind: 'fraction', top: '1', bottom: '97' },
	{ kind: 'fraction', top: '96', bottom: '97' },
	{ kind: 'fraction', whole: '3', top: '', bottom: '' },
	{ kind: 'number', value: '1' },
	{ kind: 'number', value: '97' },
	{ kind: 'choice', option: 1 },
	{ kind: 'order', order: [2, 1, 0] },
	{ kind: 'point', step: 0 }
];

/** The right number in another form, where that can be written. */
function otherForm(right: Answer): Answer[] {
	if (right.kind !== 'fraction' || right.bottom === '') return [];
	const [whole, top, bottom] = [Number(right.whole ?? 0), Number(right.top), Number(right.bottom)];
	return [{ kind: 'fraction', top: 2 * (whole * bottom + top), bottom: 2 * bottom }];
}

const handedInFor = (generator: Generator, seed: number): Answer[] => {
	const { right, mistakes } = generator.solve(seed);
	const [first] = generator.make(seed).prompt.statement;
	const repeated: Answer[] =
		first && 'frac' in first ? [{ kind: 'fraction', top: first.frac[0], bottom: first.frac[1] }] : [];
	return [right, ...otherForm(right), ...repeated, ...mistakes.map(({ answer }) => answer), ...STRAY];
};

const HOLES = /\{|\}|undefined|null|NaN|\[object/;

function saidOf(saids: readonly Said[]): string[] {
	return saids.flatMap((said) => [
		sentenceOf(said),
		...(said.picture ? [pictureText(said.picture)] : []),
		...(said.picture?.kind === 'bars' ? said.picture.bars.flatMap(({ note }) => (note ? [sentenceOf(note)] : [])) : []),
		...(said.picture?.kind === 'line' ? said.picture.jumps.map(({ label }) => sentenceOf(label)) : [])
	]);
}

function wordsOf(generator: Generator, seed: number): string[] {
	const { prompt, format, hints, worked } = generator.make(seed);
	const outcomes = handedInFor(generator, seed).map((answer) => generator.judge(seed, answer));
	const feedback = outcomes.flatMap((outcome) => {
		const { heading, body } = told(outcome, 1, seed);
		const look = isMalformed(outcome) ? undefined : outcome.feedback.look;
		return [heading, body, ...(look ? saidOf([look]) : [])];
	});
	return [
		worded(INSTRUCTIONS[prompt.instruction], prompt.params),
		spokenOf(prompt.statement),
		...(prompt.picture ? [pictureText(prompt.picture)] : []),
		...(format.kind === 'choice'
			? format.options.map(({ says, picture }) => (picture ? pictureText(picture) : spokenOf(says)))
			: []),
		...saidOf([...hints, ...worked]),
		...feedback
	];
}

describe('the words of items', () => {
	it.each(generators.map((generator) => ({ id: generator.id, generator })))(
		'leave no holes in $id',
		({ generator }) => {
			const holes = seeds.flatMap((seed) => wordsOf(generator, seed)).filter((text) => HOLES.test(text));
			expect([...new Set(holes)]).toEqual([]);
		}
	);

	it('are there for every misconception of the map, and for no others', () => {
		expect(Object.keys(SLIPS).sort()).toEqual(Object.keys(fractions.misconceptions).sort());
	});

	it('have no code that no item uses', () => {
		const used = new Set<string>();
		const collect = (thing: unknown): void => {
			if (typeof thing !== 'object' || thing === null) return;
			for (const [name, value] of Object.entries(thing)) {
				if ((name === 'say' || name === 'instruction') && typeof value === 'string') used.add(value);
				else collect(value);
			}
		};
		for (const generator of generators) {
			for (const seed of seeds) {
				collect([generator.make(seed), handedInFor(generator, seed).map((answer) => generator.judge(seed, answer))]);
			}
		}
		expect([...Object.keys(SAYINGS), ...Object.keys(INSTRUCTIONS)].filter((code) => !used.has(code))).toEqual([]);
	});

	it('tell options apart for those who only hear them', () => {
		for (const generator of generators) {
			for (const seed of seeds) {
				const { format } = generator.make(seed);
				if (format.kind !== 'choice') continue;
				const heard = format.options.map(({ says, picture }) => (picture ? pictureText(picture) : spokenOf(says)));
				expect(new Set(heard).size, `${generator.id} ${seed}: ${heard.join(' | ')}`).toBe(heard.length);
			}
		}
	});
});

describe('reading aloud', () => {
	it('says fractions as fractions', () => {
		expect(aloud('Look: 2/5 is less than 1 1/2, **really**.')).toBe(
			'Look: 2 over 5 is less than 1 and 1 over 2, really.'
		);
	});

	it('says signs and gaps in words', () => {
		const statement = [
			{ frac: [1, 2] as const },
			{ op: '+' as const },
			{ whole: 3 },
			{ op: '=' as const },
			{ blank: 'all' as const }
		];
		expect(spokenOf(statement)).toBe('1 over 2 plus 3 equals blank');
	});

	it('names parts, also where a name has to be made', () => {
		expect(textOf({ units: 3 })).toBe('thirds');
		expect(textOf({ amount: [1, 2] })).toBe('1 half');
		expect(textOf({ amount: [7, 100] })).toBe('7 hundredths');
		expect(textOf({ units: 24 })).toBe('24ths');
	});
});
