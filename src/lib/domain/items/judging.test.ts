import { describe, expect, it } from 'vitest';
import { judge, mistakesOf } from './judging.ts';
import { summarise } from './summary.ts';
import type { Task } from './task.ts';
import { BLANK, frac, op, say, types, topBlank, writes } from './tokens.ts';

const halfAndThird: Task = {
	prompt: { instruction: 'addWrite', params: {}, statement: [frac(1, 2), op('+'), frac(1, 3), op('='), BLANK] },
	format: { kind: 'fraction', whole: true },
	hints: [],
	worked: [],
	right: writes([5, 6]),
	mistakes: [
		{ misconception: 'addedTopsAndBottoms', answer: writes([2, 5]) },
		{ misconception: 'repeats', answer: writes([4, 10]) },
		{ misconception: 'isRight', answer: writes([10, 12]) }
	]
};

describe('judging', () => {
	it('goes by value, and says when the form differs', () => {
		expect(judge(halfAndThird, writes([5, 6]))).toEqual({
			correct: true,
			misconception: null,
			feedback: { code: 'right' }
		});
		expect(judge(halfAndThird, writes([10, 12]))).toMatchObject({
			correct: true,
			feedback: { look: say('sameAs', { a: frac(10, 12), b: frac(5, 6) }) }
		});
	});

	it('names the wrong idea behind an answer', () => {
		expect(judge(halfAndThird, writes([2, 5]))).toMatchObject({
			correct: false,
			misconception: 'addedTopsAndBottoms',
			feedback: { code: 'addedTopsAndBottoms', look: { say: 'isTooSmall' } }
		});
	});

	it('says on which side an answer without a known idea lies', () => {
		expect(judge(halfAndThird, writes([9, 10]))).toMatchObject({
			misconception: null,
			feedback: { code: 'notYet', look: { say: 'isTooBig' } }
		});
	});

	it('leaves out mistakes that are right or come twice', () => {
		expect(mistakesOf(halfAndThird).map(({ misconception }) => misconception)).toEqual(['addedTopsAndBottoms']);
	});

	it('asks for the form, not for another value', () => {
		const simplest: Task = {
			...halfAndThird,
			mistakes: [],
			accepts: (given) => 'value' in given && given.value[1] === 6
		};
		expect(judge(simplest, writes([10, 12]))).toMatchObject({
			correct: false,
			misconception: null,
			feedback: { code: 'otherForm' }
		});
	});
});

describe('a summary', () => {
	it('puts the answer into the gap', () => {
		expect(summarise(halfAndThird, writes([5, 6]))).toEqual([
			...halfAndThird.prompt.statement.slice(0, -1),
			frac(5, 6)
		]);
	});

	it('marks the wrong part', () => {
		expect(summarise(halfAndThird, writes([2, 5])).at(-1)).toEqual({ wrong: frac(2, 5) });
	});

	it('makes a whole fraction of a missing top', () => {
		const task: Task = {
			...halfAndThird,
			prompt: { instruction: 'missingNumber', params: {}, statement: [frac(1, 2), op('='), topBlank(6)] },
			format: { kind: 'number', decimal: false },
			right: types(3)
		};
		expect(summarise(task, types(5))).toEqual([frac(1, 2), op('='), { wrong: frac(5, 6) }]);
	});

	it('is empty for what is no answer', () => {
		expect(summarise(halfAndThird, types(5))).toEqual([]);
	});
});
