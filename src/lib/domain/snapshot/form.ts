// How values stand in a snapshot of which there are thousands: one after another in a single list, without the names of
// their fields. Nothing is rounded, and nothing is left out.

/** A list being written or read. `words`: the values that come again and again, which stand there by their place. */
export type Page = { values: unknown[]; at: number; words: Words };

/** What was read is shared, and nobody writes into it. */
export type Words = { list: unknown[]; placeOf: Map<string, number> };

/** A value as it is written, and back. `Read` may hold more than is written. */
export type Form<Value, Read extends Value = Value> = {
	write: (value: Value, page: Page) => void;
	read: (page: Page) => Read;
};

/** A form for each field, in the order they are written: the compiler asks for whatever is missing. */
export type Fields<Shape> = { readonly [Name in keyof Shape]-?: Form<Shape[Name]> };

export const wordsOf = (list: unknown[] = []): Words => ({ list, placeOf: new Map() });
export const pageOf = (words: Words, values: unknown[] = []): Page => ({ values, at: 0, words });

export const asItIs = <Value>(): Form<Value> => ({
	write: (value, { values }) => void values.push(value),
	read: (page) => page.values[page.at++] as Value
});

export const flag: Form<boolean> = {
	write: (value, { values }) => void values.push(value ? 1 : 0),
	read: (page) => page.values[page.at++] === 1
};

/** For values that are mostly the same few; they are told apart by their text. */
export const word = <Value>(): Form<Value> => ({
	write(value, { values, words: { list, placeOf } }) {
		const text = JSON.stringify(value);
		const place = placeOf.get(text) ?? list.push(value) - 1;
		if (place === placeOf.size) placeOf.set(text, place);
		values.push(place);
	},
	read: (page) => page.words.list[page.values[page.at++] as number] as Value
});

export const orNull = <Value>({ write, read }: Form<Value>): Form<Value | null> => ({
	write(value, page) {
		flag.write(value !== null, page);
		if (value !== null) write(value, page);
	},
	read: (page) => (flag.read(page) ? read(page) : null)
});

export const listOf = <Value>({ write, read }: Form<Value>): Form<Value[]> => ({
	write(list, page) {
		page.values.push(list.length);
		for (const value of list) write(value, page);
	},
	read: (page) => Array.from({ length: page.values[page.at++] as number }, () => read(page))
});

/** @param blank makes what is read into: objects that have all their fields from the start are quicker */
export function row<Shape extends object, Whole extends Shape = Shape>(
	fields: Fields<Shape>,
	blank: () => Whole
): Form<Shape, Whole> {
	const each = (Object.keys(fields) as (keyof Shape)[]).map((name) => ({ name, form: fields[name] }));
	return {
		write(value, page) {
			for (const { name, form } of each) form.write(value[name], page);
		},
		read(page) {
			const made = blank();
			for (const { name, form } of each) made[name] = form.read(page) as Whole[keyof Shape];
			return made;
		}
	};
}
