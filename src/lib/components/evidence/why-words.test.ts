import { describe, expect, it } from 'vitest';
import type { WhyFact } from '#lib/domain/why/mastery.ts';
import { whyLines } from './why-words.ts';

const say = {
	when: (at: number) => `at ${at}`,
	who: (person: number | null) => (person === null ? 'A teacher' : 'Ms Diaz')
};
const words = (...facts: WhyFact[]) => whyLines(facts, say).map((line) => line.words);

describe('the reasons of a level in words', () => {
	it('count what there is and what it takes', () => {
		const lines = whyLines(
			[
				{ code: 'alone', have: 2, needs: 3, met: false },
				{ code: 'kinds', have: 1, needs: 2, met: false },
				{ code: 'sure', percent: 95, needs: 93, met: true }
			],
			say
		);
		expect(lines).toEqual([
			{ words: '2 of 3 tasks right without help', met: false },
			{ words: '1 of 2 kinds of task', met: false },
			{ words: '95 % sure; 93 % needed', met: true }
		]);
	});

	it('never say "5 of 3"', () => {
		expect(words({ code: 'alone', have: 5, needs: 3, met: true })).toEqual(['5 tasks right without help; 3 needed']);
	});

	it('name who said what, when and why', () => {
		expect(words({ code: 'declared', mastered: true, reason: 'onPaper', by: 7, at: 5 })).toEqual([
			'Ms Diaz says that this is mastered: work on paper (at 5).'
		]);
		expect(words({ code: 'carried', at: 5, attempts: 4, reached: true })).toEqual([
			'Carried from an earlier class: 4 tasks, last at 5. Reached in an earlier class.'
		]);
	});

	it('write rubrics as people do', () => {
		expect(
			words({ code: 'rubric', have: 0.5, needs: 3, met: false }, { code: 'judgements', n: 2, latest: 3.5 })
		).toEqual(['½ of 4 from a person; 3 needed', 'Looked at by a person 2 times, last with 3½ of 4.']);
		expect(words({ code: 'rubric', have: null, needs: 3, met: false })).toEqual([
			'3 of 4 from a person; nobody has looked yet'
		]);
	});
});
