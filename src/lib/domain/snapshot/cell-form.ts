// How a student's cells stand in a snapshot, field by field.
import type { Piece, Try } from '../evidence.ts';
import { newWeighed, type Weighed } from '../mastery/weighed.ts';
import { newStrength, type Strength } from '../prediction/strength.ts';
import { newTrail, nothing, type Tally, type Trail } from '../prediction/trail.ts';
import { newCell, type Cell, type Owner, type Student } from '../student.ts';
import { asItIs, flag, listOf, orNull, row, word, type Fields, type Form, type Page } from './form.ts';

const NOBODY: Owner = { draft: -1 };
const BLANK_TRY: Try = {
	what: 'answer',
	id: 0,
	at: 0,
	void: null,
	correct: false,
	hints: 0,
	misconception: null,
	generator: '',
	seed: 0,
	answer: { kind: 'choice', option: 0 },
	attempt: 0,
	again: false,
	ms: 0
};

const oneTry = row<Omit<Try, 'what'>, Try>(
	{
		id: asItIs(),
		at: asItIs(),
		void: word(),
		correct: flag,
		hints: asItIs(),
		misconception: word(),
		generator: word(),
		seed: asItIs(),
		answer: word(),
		attempt: asItIs(),
		again: flag,
		ms: asItIs()
	},
	() => ({ ...BLANK_TRY })
);

/** Nearly all are answers: the others stand as they are. */
const piece: Form<Piece> = {
	write(one, page) {
		page.values.push(one.what === 'answer' ? null : one);
		if (one.what === 'answer') oneTry.write(one, page);
	},
	read: (page) => (page.values[page.at++] as Piece | null) ?? oneTry.read(page)
};

const strength = row<Strength>({ value: asItIs(), doubt: asItIs() }, () => newStrength('here'));
const tally = row<Tally>({ right: asItIs(), wrong: asItIs() }, () => ({ ...nothing }));
const trail = row<Trail>({ tally, quick: asItIs(), streak: asItIs(), at: asItIs(), count: asItIs() }, newTrail);

const weighed: Fields<Weighed> = {
	mastery: asItIs(),
	known: asItIs(),
	knownFrom: asItIs(),
	item: asItIs(),
	attempts: asItIs(),
	correct: asItIs(),
	unassisted: asItIs(),
	kinds: word(),
	missesInRow: asItIs(),
	firstsInRow: asItIs(),
	shown: flag,
	misses: word(),
	missesSince: asItIs(),
	rightInRow: asItIs(),
	judged: asItIs(),
	rubric: asItIs(),
	judgedAt: asItIs(),
	usedAt: asItIs(),
	declared: asItIs(),
	discounted: asItIs(),
	upTo: asItIs()
};

const attempts = listOf(asItIs<[position: number, attempts: number]>());
const tried: Form<Cell['tried']> = {
	write: (value, page) => attempts.write([...value], page),
	read: (page) => new Map(attempts.read(page))
};

type Own = Omit<Cell, 'owner' | 'tries'>;

const own = row<Own, Cell>(
	{
		...weighed,
		offset: asItIs(),
		strength,
		trail,
		rated: asItIs(),
		skill: asItIs(),
		evidence: listOf(piece),
		base: orNull(row(weighed, () => newWeighed(0, 0))),
		carried: asItIs(),
		knownAtFirst: asItIs(),
		hints: asItIs(),
		offered: asItIs(),
		working: word(),
		tried,
		reachedAt: asItIs(),
		reachedOn: asItIs(),
		reached: flag,
		everReached: flag,
		reachedBy: asItIs(),
		lostByRule: flag,
		lastAt: asItIs(),
		spent: asItIs(),
		lossToldAt: asItIs(),
		flagged: word(),
		attemptsBefore: asItIs()
	},
	() => newCell(NOBODY, 0, 0)
);

/** Most tries are among the evidence: those are named by their place in it. */
const tryAmong = (evidence: readonly Piece[]): Form<Try> => ({
	write(one, page) {
		const place = evidence.lastIndexOf(one);
		page.values.push(place);
		if (place < 0) oneTry.write(one, page);
	},
	read(page) {
		const found = evidence[page.values[page.at++] as number];
		return found?.what === 'answer' ? found : oneTry.read(page);
	}
});

const cell: Form<Cell> = {
	write(one, page) {
		own.write(one, page);
		listOf(tryAmong(one.evidence)).write(one.tries, page);
	},
	read(page) {
		const one = own.read(page);
		one.tries = listOf(tryAmong(one.evidence)).read(page);
		return one;
	}
};

/** Each after its number: students have evidence at few of the waypoints. */
export function writeCells(cells: Student['cells'], page: Page): void {
	cells.forEach((one, index) => {
		if (!one) return;
		page.values.push(index);
		cell.write(one, page);
	});
}

export function readCells(owner: Owner, page: Page): Student['cells'] {
	const cells: Student['cells'] = [];
	while (page.at < page.values.length) {
		const index = page.values[page.at++] as number;
		const one = cell.read(page);
		one.owner = owner;
		cells[index] = one;
	}
	return cells;
}
