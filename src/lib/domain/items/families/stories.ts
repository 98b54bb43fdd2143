// Fraction sums as they turn up: told in words, judged by size before they are worked out.
import { choice, inOrder, option, wrong } from '../choosing.ts';
import { bar, bars, line, lookAtJump, mark } from '../drawing.ts';
import { compare, isSame, lcm, minus, plus, reduce, renamed } from '../fraction.ts';
import { choosing, generator } from '../generator.ts';
import type { Fraction, Mistake, Term } from '../item.ts';
import type { Instruction } from '../codes.ts';
import { drawUntil, type Random } from '../random.ts';
import type { Task } from '../task.ts';
import { frac, mixedOf, numberOf, op, say, term, units, whole, writes } from '../tokens.ts';
import { unlikeDifferenceMistakes, unlikePair, unlikeSumMistakes } from './add-unlike.ts';

const ADDING: Instruction[] = ['storyWalk', 'storyPaint', 'storyJug'];
const TAKING: Instruction[] = ['storyRibbon', 'storyPizza', 'storyBottle'];

/** A story's two amounts: the first may be more than one. */
function amounts(random: Random, adding: boolean): [Fraction, Fraction] {
	return drawUntil(
		() => {
			const [a, b] = unlikePair(random);
			const wholes = random.int(0, 2);
			return [[a[0] + wholes * a[1], a[1]], b] as [Fraction, Fraction];
		},
		([a, b]) => adding || compare(a, b) > 0
	);
}

function tell(random: Random): Task {
	const adding = random.int(0, 1) === 0;
	const [a, b] = amounts(random, adding);
	const result = adding ? plus(a, b) : minus(a, b);
	const common = lcm(a[1], b[1]);
	const params = { a: mixedOf(a), b: mixedOf(b) };
	const otherWay: Mistake = adding
		? { misconception: 'subtractedInstead', answer: writes(compare(a, b) > 0 ? minus(a, b) : minus(b, a)) }
		: { misconception: 'addedInstead', answer: writes(plus(a, b)) };
	return {
		prompt: { instruction: random.pick(adding ? ADDING : TAKING), params, statement: [] },
		format: { kind: 'fraction', whole: true },
		right: writes(reduce(result)),
		mistakes: [...(adding ? unlikeSumMistakes(a, b) : unlikeDifferenceMistakes(a, b)), otherWay],
		look: (given) => lookAtJump(given, a, b, adding ? 1 : -1),
		hints: [
			say(adding ? 'storyGrows' : 'storyShrinks', params),
			say('commonTable', { a: a[1], b: b[1] }),
			say('renameBoth', { units: units(common) })
		],
		worked: [
			say(adding ? 'storyGrows' : 'storyShrinks', params),
			{
				...say('renameBoth', { units: units(common) }),
				statement: [mixedOf(renamed(a, common)), op(adding ? '+' : '−'), mixedOf(renamed(b, common))]
			},
			{ ...say('soTheResult'), statement: [mixedOf(result)] }
		]
	};
}

/** Near 0, or near 1. */
const near = (random: Random, at: 0 | 1): Fraction => {
	const bottom = random.int(8, 15);
	return [at === 1 ? bottom - 1 : 1, bottom];
};

function estimate(random: Random): Task {
	const places = random.shuffle<0 | 1>(random.int(0, 1) === 0 ? [1, 1] : [0, 1]) as [0 | 1, 0 | 1];
	const [a, b] = drawUntil<[Fraction, Fraction]>(
		() => [near(random, places[0]), near(random, places[1])],
		([one, other]) => one[1] !== other[1]
	);
	const about = places[0] + places[1];
	return {
		prompt: {
			instruction: 'estimateSum',
			params: {},
			statement: [frac(...a), op('+'), frac(...b)]
		},
		...choice(random, option(whole(about)), [
			wrong('addedTopsOnly', option(whole(a[0] + b[0]))),
			wrong('addedBottomsOnly', option(whole(a[1] + b[1]))),
			wrong(null, option(whole(3 - about)))
		]),
		look: () => say('lookAtBoth', {}, bars(bar(a[1], a[0]), bar(b[1], b[0]))),
		hints: [
			say('nearWhichWhole', { a: numberOf(a) }, bars(bar(a[1], a[0]))),
			say('nearWhichWhole', { a: numberOf(b) }, bars(bar(b[1], b[0]))),
			say('addTheEstimates')
		],
		worked: [
			say('isAbout', { a: numberOf(a), w: places[0] }),
			say('isAbout', { a: numberOf(b), w: places[1] }),
			{ ...say('addTheEstimates'), statement: [whole(places[0]), op('+'), whole(places[1]), op('='), whole(about)] }
		]
	};
}

const VERDICTS: Term[] = ['looksRight', 'tooSmall', 'tooBig'];

/** Someone's sum, judged by its size: right, less than one of its parts, or more than a whole from two small parts. */
function judgeSum(random: Random): Task {
	const [a, b] = drawUntil(
		() => unlikePair(random),
		([one, other]) => compare(one, [1, 2]) < 0 && compare(other, [1, 2]) < 0 && !isSame(one, other)
	);
	const sum = plus(a, b);
	const larger = compare(a, b) > 0 ? a : b;
	const small: Fraction = [a[0] + b[0], a[1] + b[1]];
	const claims: Fraction[] = [sum, small, [sum[1] + 1, sum[1]]];
	const verdict = random.int(0, 2);
	const claim = claims[verdict] ?? sum;
	const tags = VERDICTS.map((_, at) => (verdict === 1 && at === 0 ? 'addedTopsAndBottoms' : null));
	const picture = line({
		max: verdict === 2 ? 2 : 1,
		ticks: 1,
		marks: [mark(larger, 'landmark'), mark(claim, 'answer', mixedOf(claim))]
	});
	return {
		prompt: {
			instruction: 'judgeSum',
			params: {},
			statement: [frac(...a), op('+'), frac(...b), op('='), mixedOf(claim)]
		},
		...inOrder(
			VERDICTS.map((word, at) => wrong(tags[at] ?? null, option(term(word)))),
			option(term(VERDICTS[verdict] ?? 'looksRight'))
		),
		look: () => say('largerPartIs', { f: numberOf(larger) }, picture),
		hints: [
			say('sumBeatsParts', { f: numberOf(larger) }),
			say('bothBelowHalf', { half: frac(1, 2) }),
			say('compareClaim', {}, picture)
		],
		worked: [
			say('sumBeatsParts', { f: numberOf(larger) }, picture),
			{ ...say('soTheSumIs'), statement: [frac(...a), op('+'), frac(...b), op('='), frac(...sum)] }
		]
	};
}

export const stories = [
	generator('story.write', 'write', tell),
	choosing('story.estimate', estimate),
	choosing('story.judge', judgeSum, 3)
];
