import { describe, expect, it } from 'vitest';
import { asItIs, flag, listOf, orNull, pageOf, row, word, wordsOf, type Form } from './form.ts';

type Place = { name: string; open: boolean; way: number[] | null; tags: { tag: string } };

const place = row<Place>({ name: asItIs(), open: flag, way: orNull(listOf(asItIs<number>())), tags: word() }, () => ({
	name: '',
	open: false,
	way: null,
	tags: { tag: '' }
}));

function written<Value>({ write }: Form<Value>, value: Value): string {
	const page = pageOf(wordsOf());
	write(value, page);
	return JSON.stringify([page.words.list, page.values]);
}

function read<Value>(form: Form<Value>, text: string): Value {
	const [words, values] = JSON.parse(text) as [unknown[], unknown[]];
	return form.read(pageOf(wordsOf(words), values));
}

describe('what a snapshot is written with', () => {
	const places: Place[] = [
		{ name: 'here', open: true, way: [1, 0.1 + 0.2, -3], tags: { tag: 'a' } },
		{ name: 'there', open: false, way: null, tags: { tag: 'a' } },
		{ name: 'nowhere', open: true, way: [], tags: { tag: 'b' } }
	];

	it('reads what it wrote, to the bit', () => {
		expect(read(listOf(place), written(listOf(place), places))).toEqual(places);
	});

	it('names no fields, and writes a value that comes again by its place', () => {
		const [first] = places;
		expect(written(place, first as Place)).toBe('[[{"tag":"a"}],["here",1,1,3,1,0.30000000000000004,-3,0]]');
	});

	it('reads values of one place as one object', () => {
		const [here, there, nowhere] = read(listOf(place), written(listOf(place), places));
		expect(there?.tags).toBe(here?.tags);
		expect(nowhere?.tags).not.toBe(here?.tags);
	});
});
