// A map made of recorded work: a waypoint for each skill, its bank the items that were tried there. What was recorded is
// only whether a try was right, so an item is given two options and a key of its own, by which the server judges; what was
// really asked had more answers, and is guessed like anything typed.
import { BANK, type BankItem, type CourseMap, type Waypoint } from '#lib/domain/map.ts';
import type { ItemName } from '#lib/domain/commands.ts';
import { GUESS } from '#lib/domain/mastery/bkt.ts';
import { seedFor } from '#lib/domain/items/random.ts';
import type { Answer } from '#lib/domain/items/item.ts';
import type { WorkRow } from './table.ts';

export type WorkMap = {
	map: CourseMap;
	/** What a student sends for this row. */
	answerTo: (row: WorkRow) => ItemName & { answer: Answer };
};

/** Waypoints in a column, so that the map stays about as wide as a screen. */
const ROWS = 8;
const END = 'end';
const LANE = 'skills';
const idOf = (skill: string) => `skill-${skill}`;

/** The same item has the same key in every replay, and half of all items have either. */
const keyOf = (skill: string, item: string): number => (seedFor(`${skill}\t${item}`, 0) >>> 7) & 1;

export function workMap(rows: readonly WorkRow[], id: string, version: number, title: string): WorkMap {
	const banks = new Map<string, Map<string, { seed: number; key: number }>>();
	for (const { skill, item } of rows) {
		const bank = banks.get(skill) ?? new Map<string, { seed: number; key: number }>();
		banks.set(skill, bank);
		if (!bank.has(item)) bank.set(item, { seed: bank.size, key: keyOf(skill, item) });
	}
	const skills = [...banks].map(([skill, bank], index) =>
		waypoint(
			idOf(skill),
			skill,
			index,
			[...bank].map(([item, { key }]) => ({ id: item, key }))
		)
	);
	const destination = {
		...waypoint(END, END, Math.ceil(skills.length / ROWS) * ROWS, [{ id: END, key: 0 }]),
		...{ title: 'All skills', shortTitle: 'All skills', prerequisites: skills.map((one) => one.id) }
	};
	return {
		map: {
			...{ id, version, title, language: 'en', misconceptions: {}, destination: END },
			lanes: [{ id: LANE, title: 'Skills' }],
			waypoints: [...skills, destination]
		},
		answerTo({ skill, item, correct }) {
			const { seed, key } = banks.get(skill)?.get(item) ?? { seed: 0, key: 0 };
			const answer: Answer = { kind: 'choice', option: correct ? key : 1 - key };
			return { waypoint: idOf(skill), generator: BANK, seed, answer };
		}
	};
}

const waypoint = (id: string, skill: string, index: number, items: BankItem[]): Waypoint => ({
	id,
	competency: skill,
	title: `Skill ${skill}`,
	shortTitle: `Skill ${skill}`,
	lane: LANE,
	col: Math.floor(index / ROWS),
	row: index % ROWS,
	labelSide: 'below',
	prerequisites: [],
	minutes: 10,
	items: { kind: 'bank', options: 2, guess: GUESS, items },
	resources: []
});
