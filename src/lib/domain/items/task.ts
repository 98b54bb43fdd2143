// What a generator draws from its seed: the item, its key, and the answers that known wrong ideas lead to.
import type { Answer, Format, Hint, Mistake, Prompt, Said, WorkedStep } from './item.ts';
import type { MisconceptionTag } from '../ids.ts';
import type { Given } from './reading.ts';

export type Task = {
	prompt: Prompt;
	format: Format;
	hints: Hint[];
	worked: WorkedStep[];
	/** As the worked solution states it. */
	right: Answer;
	/** What else is right; without it, whatever has the same value. */
	accepts?: (given: Given) => boolean;
	/** Likeliest first. Those that happen to be right, or repeat an earlier one, are left out. */
	mistakes: Mistake[];
	/** Recognises what a list of answers cannot name. */
	suspect?: (given: Given) => MisconceptionTag | null;
	/** What to look at after this wrong answer. */
	look?: (given: Given) => Said | undefined;
};
