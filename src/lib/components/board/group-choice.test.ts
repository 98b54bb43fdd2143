import { describe, expect, it } from 'vitest';
import type { JamRow } from '#lib/domain/views/row-types.ts';
import { createGroupChoice } from './group-choice.svelte.ts';

const jam = (students: number[]): JamRow => ({
	...{ id: 'j1', waypoint: 'one', raisedAt: 0, pushed: true, students, of: 20 },
	...{ misconception: null, prerequisite: null, resource: null, helper: null, gathered: null },
	raisedOn: { recent: 3, of: 20 }
});

describe('who is chosen for a group', () => {
	it('is the four held up longest, until somebody is put in or left out', () => {
		const { groupOf, toggle } = createGroupChoice();
		const six = jam([1, 2, 3, 4, 5, 6]);
		expect(groupOf(six)).toEqual([1, 2, 3, 4]);
		toggle(six, 6);
		toggle(six, 2);
		expect(groupOf(six)).toEqual([1, 3, 4, 6]);
		toggle(six, 2);
		expect(groupOf(six)).toEqual([1, 2, 3, 4, 6]);
	});

	it('stays what was said by hand while others come and go', () => {
		const { groupOf, toggle } = createGroupChoice();
		toggle(jam([1, 2, 3, 4, 5]), 1);
		expect(groupOf(jam([1, 3, 4, 5, 6]))).toEqual([3, 4, 5]);
	});
});
