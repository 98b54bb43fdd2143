import { describe, expect, it } from 'vitest';
import { usualSetting } from '#lib/domain/thresholds.ts';
import type { JamRow } from '#lib/domain/views/row-types.ts';
import { groupWhyWords } from './group-why.ts';

const jam: JamRow = {
	...{ id: 'j1', waypoint: 'one', raisedAt: 5, pushed: true, students: [1, 2, 3, 4], of: 20 },
	...{ misconception: null, prerequisite: null, resource: null, helper: null, gathered: null },
	raisedOn: { recent: 3, of: 12 }
};

describe('[A21] [A22] why a group is suggested', () => {
	it('is said in what was counted, from where on, and when it ends', () => {
		expect(groupWhyWords(jam, usualSetting(), null)).toEqual([
			'3 of 12 in this lesson came to be held up here within ten minutes.',
			'A group is suggested from 3 students and 20 % of those here.',
			'It ends by itself under 10 % of those here, or when you leave it; then not again here for 15 minutes.'
		]);
	});

	it('names what they share, the helper, and limits that were changed since', () => {
		const shared = { ...jam, misconception: 'x', prerequisite: 'zero', helper: 9 };
		const words = groupWhyWords(shared, { ...usualSetting(), at: 6 }, 'Ben').join(' ');
		expect(words).toContain('At least half of them gave wrong answers with the same idea.');
		expect(words).toContain('For at least half of them, what comes before was never reached.');
		expect(words).toContain('Ben offered to help, needs nothing now, and is the surest here of those.');
		expect(words).toContain('The limits were changed after this alert came.');
	});
});
