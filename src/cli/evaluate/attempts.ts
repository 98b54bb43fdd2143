// Recorded attempts: a table with the columns user_id, item_id, timestamp (s), correct, skill_id, in any order.
import { readFileSync } from 'node:fs';

export type Attempt = {
	/** 0-based numbers given in order of appearance. */
	student: number;
	item: number;
	competency: number;
	/** Seconds. */
	at: number;
	correct: boolean;
	/** Nobody tried this item for this competency before as this student. */
	first: boolean;
};

export type Attempts = { rows: Attempt[]; students: number; items: number; competencies: number; timed: boolean };

const COLUMNS = ['user_id', 'item_id', 'timestamp', 'correct', 'skill_id'] as const;

/** Throws with the name of what is missing, or the numbers of rows that cannot be read. */
export function readAttempts(file: string): Attempts {
	const [header = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
	const names = header.split('\t').map((name) => name.trim());
	const places = COLUMNS.map((name) => names.indexOf(name));
	const missing = COLUMNS.filter((_, index) => places[index] === -1);
	if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}`);
	const numbers = { student: numbering(), item: numbering(), competency: numbering() };
	const seen = new Set<string>();
	const bad: number[] = [];
	const rows: Attempt[] = [];
	lines.forEach((line, index) => {
		if (line === '') return;
		const cells = line.split('\t');
		const [user = '', item = '', time = '', correct = '', skill = ''] = places.map((place) => cells[place]?.trim());
		if (!user || !item || !skill || !['0', '1'].includes(correct) || !Number.isFinite(Number(time))) {
			bad.push(index + 2);
			return;
		}
		const key = `${user} ${item} ${skill}`;
		rows.push({
			student: numbers.student.of(user),
			item: numbers.item.of(item),
			competency: numbers.competency.of(skill),
			at: Number(time),
			correct: correct === '1',
			first: !seen.has(key)
		});
		seen.add(key);
	});
	if (bad.length > 0)
		throw new Error(`${file}: rows ${bad.slice(0, 20).join(', ')} cannot be read (${bad.length} in all)`);
	const [students, items, competencies] = [numbers.student, numbers.item, numbers.competency].map((one) => one.size());
	const timed = rows.some(({ at }) => at !== 0);
	return { rows, students: students ?? 0, items: items ?? 0, competencies: competencies ?? 0, timed };
}

function numbering() {
	const known = new Map<string, number>();
	return {
		of(name: string): number {
			const number = known.get(name) ?? known.size;
			known.set(name, number);
			return number;
		},
		size: () => known.size
	};
}
