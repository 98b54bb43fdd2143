// Recorded attempts, read from a table with the columns user_id, item_id, timestamp (s), correct and skill_id.
import type { Millis } from '#lib/domain/ids.ts';
import { parseTable, type WorkRow } from '../replay/table.ts';

/** Seconds. */
const DAY_S = 86_400;

export type Attempt = {
	row: WorkRow;
	/** Numbers in order of appearance, from 0. */
	student: number;
	skill: number;
	/** One student at one skill. */
	pair: number;
	/** null where no time was recorded. */
	at: Millis | null;
	/** This student did not try this item for this skill before. */
	first: boolean;
};

/** Or what is wrong, row by row. */
export function readAttempts(text: string): { attempts: Attempt[] } | { problems: string[] } {
	const table = parseTable(text);
	if ('problems' in table) return table;
	const [students, skills, pairs] = [numbering(), numbering(), numbering()];
	const seen = new Set<string>();
	const none = zeroSaysNothing(table.rows);
	const attempts = table.rows.map((row): Attempt => {
		const { user, item, skill, at } = row;
		const pair = `${user}\t${skill}`;
		const before = seen.size;
		seen.add(`${pair}\t${item}`);
		return {
			row,
			student: students(user),
			skill: skills(skill),
			pair: pairs(pair),
			at: at === 0 && none ? null : at * 1000,
			first: seen.size > before
		};
	});
	return { attempts };
}

/** A time of 0 is none, unless the recording's clock begins about there. */
function zeroSaysNothing(rows: readonly WorkRow[]): boolean {
	const earliest = rows.reduce((least, { at }) => (at > 0 && at < least ? at : least), Infinity);
	return earliest > DAY_S;
}

/** Numbers names in the order they come. */
function numbering(): (name: string) => number {
	const known = new Map<string, number>();
	return (name) => {
		const number = known.get(name) ?? known.size;
		known.set(name, number);
		return number;
	};
}

/** What was tried for the first time; all that the model counts as evidence where one knows of later tries. */
export const firstOnes = (attempts: readonly Attempt[]): Attempt[] => attempts.filter(({ first }) => first);

/**
 * The same students in made-up classes, as they appear in the file: each class's attempts by time. Without times, the
 * first attempts of all come before the second ones, and so on; so do, before all others, those whose time is missing.
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
