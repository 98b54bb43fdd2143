// A fraction names shaded parts of a whole cut into equal parts.
import { choice, pictured, wrong } from '../choosing.ts';
import { bar, bars } from '../drawing.ts';
import { choosing, generator } from '../generator.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Task } from '../task.ts';
import { frac, say, types, unit, writes } from '../tokens.ts';
import { unequalCuts } from './equal-parts.ts';

function shadedPicture(random: Random): { n: number; picture: (shaded: number) => Picture } {
	if (random.int(0, 2) > 0) {
		const n = random.int(3, 10);
		return { n, picture: (shaded) => bars(bar(n, shaded)) };
	}
	const [rows, columns] = [random.int(2, 3), random.int(2, 4)];
	return { n: rows * columns, picture: (shaded) => ({ kind: 'grid', rows, columns, shaded }) };
}

function writeShaded(random: Random): Task {
	const { n, picture } = shadedPicture(random);
	const k = random.int(1, n - 1);
	return {
		prompt: { instruction: 'writeShaded', params: {}, statement: [], picture: picture(k) },
		format: { kind: 'fraction', whole: false },
		right: writes([k, n]),
		mistakes: [
			{ misconception: 'partToPart', answer: writes([k, n - k]) },
			{ misconception: 'swappedTopAndBottom', answer: writes([n, k]) },
			{ misconception: 'countedUnshaded', answer: writes([n - k, n]) }
		],
		look: () => say('bottomCountsAll'),
		hints: [say('bottomIsAllParts'), say('topIsShaded'), say('partsAreUnits', { n, unit: unit(n) })],
		worked: [
			say('thereAreParts', { n }, picture(0)),
			{ ...say('soManyShaded', { k }, picture(k)), statement: [frac(k, n)] }
		]
	};
}

/** Never exactly half, so that shaded and unshaded cannot be taken for each other. */
function unevenShare(random: Random, low: number, high: number): [number, number] {
	const n = random.int(low, high);
	const k = random.int(1, n - 1);
	return 2 * k === n ? [k - 1 || k, k === 1 ? n + 1 : n] : [k, n];
}

function chooseShaded(random: Random): Task {
	const [k, n] = unevenShare(random, 3, 6);
	const showing = (shaded: number, parts: number) => pictured(bars(bar(parts, shaded)), frac(shaded, parts));
	const cuts = unequalCuts(random, n);
	return {
		prompt: { instruction: 'chooseShaded', params: { f: frac(k, n) }, statement: [] },
		...choice(random, showing(k, n), [
			wrong('partToPart', showing(k, k + n)),
			wrong('partsNotEqual', pictured(bars(bar(n, k, { cuts })), frac(k, n), { term: 'unequalParts' })),
			wrong('countedUnshaded', showing(n - k, n))
		]),
		hints: [say('bottomSaysParts', { n }), say('partsMustMatch'), say('topSaysShaded', { k }, bars(bar(n, 0)))],
		worked: [say('bottomSaysParts', { n }, bars(bar(n, 0))), say('topSaysShaded', { k }, bars(bar(n, k)))]
	};
}

function shadeMore(random: Random): Task {
	const n = random.int(5, 10);
	const start = random.int(1, n - 3);
	const target = random.int(start + 1, n - 1);
	return {
		prompt: {
			instruction: 'howManyMore',
			params: { f: frac(target, n) },
			statement: [],
			picture: bars(bar(n, start))
		},
		format: { kind: 'number', decimal: false },
		right: types(target - start),
		mistakes: [{ misconception: 'ignoredTheStart', answer: types(target) }],
		hints: [
			say('howManyInAll', { f: frac(target, n) }),
			say('someAreShaded', { k: start }),
			say('countOnTo', { k: target })
		],
		worked: [say('topSaysShaded', { k: target }), say('countOnFrom', { a: start, b: target, n: target - start })]
	};
}

export const naming = [
	generator('naming.write', 'write', writeShaded),
	choosing('naming.choose', chooseShaded),
	generator('naming.more', 'number', shadeMore)
];
