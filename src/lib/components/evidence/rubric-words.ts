// A rubric as people write it: "3½".
import { m } from '#lib/paraglide/messages.js';

export const rubricWords = (rubric: number): string =>
	Number.isInteger(rubric) ? String(rubric) : m.model_judge_half({ n: Math.floor(rubric) || '' });
