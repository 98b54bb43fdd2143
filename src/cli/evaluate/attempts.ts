// Recorded attempts, read from a table with the columns user_id, item_id, timestamp (s), correct and skill_id.
import { readFileSync } from 'node:fs';
import type { Millis } from '#lib/domain/ids.ts';
import { parseTable, type WorkRow } from '../replay/table.ts';

export type Attempt = {
	row: WorkRow;
	/** Numbers in order of appearance, from 0. */
	student: number;
	skill: number;
	/** null in a recording without times. */
	at: Millis | null;
	/** This student did not try this item for this skill before. */
	first: boolean;
};

/** Throws with what is wrong, row by row. */
export function readAttempts(file: string): Attempt[] {
	const table = parseTable(readFileSync(file, 'utf8'));
	if ('problems' in table) throw new Error([`${file} cannot be read:`, ...table.problems].join('\n  '));
	const [students, skills] = [numbering(), numbering()];
	const seen = new Set<string>();
	const timed = table.rows.some(({ at }) => at !== 0);
	return table.rows.map((row) => {
		const key = `${row.user}\t${row.item}\t${row.skill}`;
		const first = !seen.has(key);
		seen.add(key);
		return { row, student: students(row.user), skill: skills(row.skill), at: timed ? row.at * 1000 : null, first };
	});
}

function numbering(): (name: string) => number {
	const known = new Map<string, number>();
	return (name) => {
		const number = known.get(name) ?? known.size;
		known.set(name, number);
		return number;
	};
}

/** One student at one skill, in one number. */
export const pairOf = ({ student, skill }: Attempt): number => student * 65_536 + skill;

/** What was tried for the first time; all that the model counts as evidence where one knows of later tries. */
export const firstOnes = (attempts: readonly Attempt[]): Attempt[] => attempts.filter(({ first }) => first);

/**
 * The same students in made-up classes, as they appear in the file: each class's attempts by time. Without times, the
 * first attempts of all come before the second ones, and so on.
 */
export function inClasses(attempts: readonly Attempt[], size: number): Attempt[][] {
	const classes: { attempt: Attempt; order: number }[][] = [];
	const made: number[] = [];
	for (const attempt of attempts) {
		const nth = (made[attempt.student] ?? 0) + 1;
		made[attempt.student] = nth;
		(classes[Math.floor(attempt.student / size)] ??= []).push({ attempt, order: attempt.at ?? nth });
	}
	return classes.map((list) => list.sort((a, b) => a.order - b.order).map(({ attempt }) => attempt));
}
