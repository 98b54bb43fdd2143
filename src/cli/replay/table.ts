// Reads a table of recorded work: one row a try, columns by name in any order, separated by tabs. Everything wrong with
// it is found before anything else happens.

/** `at`: seconds, on whatever clock the recording had. */
export type WorkRow = { user: string; item: string; at: number; correct: boolean; skill: string };

export type Table = { rows: WorkRow[] } | { problems: string[] };

const COLUMNS = ['user_id', 'item_id', 'timestamp', 'correct', 'skill_id'] as const;
type Column = (typeof COLUMNS)[number];
const IDS = ['user_id', 'item_id', 'skill_id'] as const;

/** Problems told; a file of another kind would have one a line. */
const TOLD = 20;
/** A hundred years: what the classroom's clock can show. */
const LATEST = 3_155_760_000;
const LONGEST_ID = 100;

export function parseTable(text: string): Table {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
	const wrong = headerProblems(header);
	if (wrong.length > 0) return { problems: wrong };
	const places = placesOf(header);
	const known = new Set<string>();
	const rows: WorkRow[] = [];
	const problems: string[] = [];
	for (let number = 2; number <= lines.length; number++) {
		const line = lines[number - 1] ?? '';
		if (line.trim() === '') continue;
		const read = readRow(places, line.split('\t'), known);
		if (typeof read !== 'string') rows.push(read);
		else problems.push(`row ${number}: ${read}`);
	}
	if (problems.length > 0) return { problems: told(problems) };
	return rows.length > 0 ? { rows } : { problems: ['the file has no rows'] };
}

function headerProblems(header: string[]): string[] {
	const missing = COLUMNS.filter((name) => !header.includes(name));
	const twice = COLUMNS.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
	return [
		...(missing.length > 0
			? [`the first line lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}`]
			: []),
		...twice.map((name) => `the column ${name} is there twice`)
	];
}

type Places = Record<Column, number> & { width: number };

const placesOf = (header: string[]): Places => ({
	width: header.length,
	...(Object.fromEntries(COLUMNS.map((name) => [name, header.indexOf(name)])) as Record<Column, number>)
});

/** The row, or what is wrong with it. @param known ids that were found to be in order */
function readRow(places: Places, cells: string[], known: Set<string>): WorkRow | string {
	if (cells.length !== places.width) return `${cells.length} cells instead of ${places.width}`;
	const cell = (name: Column) => (cells[places[name]] ?? '').trim();
	for (const name of IDS) {
		const id = cell(name);
		if (known.has(id)) continue;
		const problem = idProblem(id);
		if (problem) return `${name} ${problem}`;
		known.add(id);
	}
	const [time, correct] = [cell('timestamp'), cell('correct')];
	if (!/^\d+(\.\d+)?$/.test(time)) return `timestamp is ${shown(time)} instead of seconds`;
	if (Number(time) > LATEST) return `timestamp is ${shown(time)}, more than a hundred years`;
	if (!/^[01](\.0+)?$/.test(correct)) return `correct is ${shown(correct)} instead of 0 or 1`;
	return {
		user: cell('user_id'),
		item: cell('item_id'),
		at: Number(time),
		correct: correct.startsWith('1'),
		skill: cell('skill_id')
	};
}

function idProblem(id: string): string | null {
	if (id === '') return 'is empty';
	if (id.length > LONGEST_ID) return `is longer than ${LONGEST_ID} characters`;
	return /[\p{Cc}\p{Cs}\uFFFD]/u.test(id) ? 'has characters that are no text' : null;
}

const shown = (cell: string): string => (cell === '' ? 'empty' : JSON.stringify(cell.slice(0, 40)));

const told = (problems: string[]): string[] =>
	problems.length <= TOLD ? problems : [...problems.slice(0, TOLD), `and ${problems.length - TOLD} more rows`];
