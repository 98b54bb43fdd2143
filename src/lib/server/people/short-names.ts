// The shortest name each student can be called by in one class, "Ada", or "Ada M" beside "Ada K", and the whole one. Pure.

export type Named = { id: number; displayName: string; given: string; family: string };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);
const sameness = (name: string): string => name.normalize('NFC').toLocaleLowerCase();

/** From the shortest to the whole name. A name of one word, in any script, has one form. */
function formsOf({ displayName, given, family }: Named): string[] {
	const [first = displayName, ...rest] = displayName.split(' ');
	const called = given || first;
	const letters = lettersOf(family || rest.join(' '));
	const longer = letters.map((_, n) => `${called} ${letters.slice(0, n + 1).join('')}`.trim());
	return [...new Set([called, ...longer, displayName])];
}

/** Whose names are the same to the end get a number, in the order given. */
function numbered(names: Map<number, string>): Map<number, string> {
	const taken = new Set([...names.values()].map(sameness));
	const met = new Set<string>();
	return new Map(
		[...names].map(([id, name]): [number, string] => {
			let mine = name;
			for (let n = 2; met.has(sameness(mine)); n++) {
				const next = `${name} ${n}`;
				if (!taken.has(sameness(next))) mine = next;
			}
			met.add(sameness(mine));
			return [id, mine];
		})
	);
}

export function shortNames(people: readonly Named[]): Map<number, string> {
	const forms = new Map(people.map((person) => [person.id, formsOf(person)]));
	const step = new Map(people.map(({ id }) => [id, 0]));
	const nameOf = (id: number) => forms.get(id)?.[step.get(id) ?? 0] ?? '';

	for (let moved = true; moved;) {
		moved = false;
		for (const clash of clashes(people, nameOf))
			for (const id of clash) {
				const next = (step.get(id) ?? 0) + 1;
				if (next < (forms.get(id)?.length ?? 0)) {
					step.set(id, next);
					moved = true;
				}
			}
	}
	return numbered(new Map(people.map(({ id }) => [id, nameOf(id)])));
}

/** Whole names, and those that several share with their number: on a printed card, too, it is plain whose it is. */
export function fullNames(people: readonly Named[], short: ReadonlyMap<number, string>): Map<number, string> {
	const shared = new Set(clashes(people, (id) => people.find((one) => one.id === id)?.displayName ?? '').flat());
	return new Map(people.map(({ id, displayName }) => [id, (shared.has(id) && short.get(id)) || displayName]));
}

function clashes(people: readonly Named[], nameOf: (id: number) => string): number[][] {
	const byName = new Map<string, number[]>();
	for (const { id } of people) {
		const key = sameness(nameOf(id));
		byName.set(key, [...(byName.get(key) ?? []), id]);
	}
	return [...byName.values()].filter((ids) => ids.length > 1);
}
