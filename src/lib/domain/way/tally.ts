// Questions counted: how many, how many right, and which known wrong ideas showed.
import type { MisconceptionTag } from '../ids.ts';
import type { Quiz, QuizResult } from './way.ts';

export function tallied({ kind, waypoint, answers }: Quiz): Omit<QuizResult, 'at' | 'passed' | 'placed'> {
	const times = new Map<MisconceptionTag, number>();
	for (const { misconception } of answers) {
		if (misconception !== null) times.set(misconception, (times.get(misconception) ?? 0) + 1);
	}
	const misconceptions = [...times].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
	const right = answers.filter(({ correct }) => correct).length;
	return { kind, waypoint, right, asked: answers.length, misconceptions };
}
