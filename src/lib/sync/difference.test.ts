import { expect, it } from 'vitest';
import { difference } from './difference.ts';

it('names what is new, what says something else and what is gone, and leaves out what says the same', () => {
	const before = new Map<string, object>([
		['same', { a: 1 }],
		['other', { a: 1 }],
		['gone', { a: 1 }]
	]);
	const after = new Map<string, object>([
		['same', { a: 1 }],
		['other', { a: 2 }],
		['new', { a: 1 }]
	]);
	expect(difference(before, after)).toEqual({
		upserts: [
			['other', { a: 2 }],
			['new', { a: 1 }]
		],
		removes: ['gone']
	});
	expect(difference(after, new Map(after))).toEqual({ upserts: [], removes: [] });
});
