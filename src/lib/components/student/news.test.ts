import { describe, expect, it } from 'vitest';
import type { NoticeRow } from '#lib/domain/views/row-types.ts';
import { me } from '../../../../tests/support/sample-map.ts';
import { newsSince, seenOf } from './news.ts';

const notice: NoticeRow = {
	alert: 'n1',
	kind: 'wrongTurn',
	waypoint: 'a1',
	evidence: { kind: 'wrongTurn', because: 'misconception', misconception: 'x', misses: 3 },
	tries: [],
	resource: null,
	missing: null,
	response: null,
	coming: false
};
const before = seenOf(me(), ['a1']);

describe('what is said aloud', () => {
	it('is a station reached, and arriving', () => {
		const now = seenOf(me({ arrived: true }), ['a1', 'a2']);
		expect(newsSince(before, now)).toEqual([{ kind: 'reached', waypoint: 'a2' }, { kind: 'arrived' }]);
	});

	it('is a new notice, once', () => {
		const now = seenOf(me({ notice }), ['a1']);
		expect(newsSince(before, now)).toEqual([{ kind: 'notice' }]);
		expect(newsSince(now, seenOf(me({ notice: { ...notice, response: 'keepGoing' } }), ['a1']))).toEqual([]);
	});

	it('is the teacher on the way, whether to a hand or to a notice', () => {
		const hand = { alert: 'h1', since: 0, coming: true };
		expect(newsSince(before, seenOf(me({ hand }), ['a1']))).toEqual([{ kind: 'coming' }]);
		expect(
			newsSince(seenOf(me({ notice }), ['a1']), seenOf(me({ notice: { ...notice, coming: true } }), ['a1']))
		).toEqual([{ kind: 'coming' }]);
	});

	it('is nothing when a hand goes down or a notice ends', () => {
		expect(newsSince(seenOf(me({ notice }), ['a1']), before)).toEqual([]);
	});
});
