import { describe, expect, it } from 'vitest';
import type { StudentRow } from '../../domain/views/row-types.ts';
import { namesOf } from './names.ts';

const students = [
	{ id: 1, seat: 0 },
	{ id: 2, seat: 9 }
] as StudentRow[];
const people = [{ id: 1, name: 'Ada Marlow', short: 'Ada M' }];

describe('what students are called', () => {
	it('by their short name, in full where there is room', () => {
		const names = namesOf(people, students, false);
		expect([names.short(1), names.full(1), names.seat(1)]).toEqual(['Ada M', 'Ada Marlow', 'A1']);
	});

	it('by their seat alone when names are hidden', () => {
		const names = namesOf(people, students, true);
		expect([names.short(1), names.full(1)]).toEqual(['A1', 'A1']);
	});

	it('by their seat while the name is not known', () => {
		expect(namesOf(people, students, false).full(2)).toBe('B2');
	});

	it('by a dash for someone who has left the class', () => {
		expect(namesOf(people, students, true).short(9)).toBe('–');
	});
});
