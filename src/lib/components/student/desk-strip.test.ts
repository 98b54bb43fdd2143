import { describe, expect, it } from 'vitest';
import type { NoticeRow } from '#lib/domain/views/row-types.ts';
import { me, FORK, wayWith } from '../../../../tests/support/sample-map.ts';
import { stripOf } from './desk-strip.ts';
import { newsSince, seenOf } from './news.ts';

const MINUTE = 60_000;
const group = { way: 'group', until: 8 * MINUTE, own: false, group: 3 } as const;
const kinds = (row: ReturnType<typeof me>) => stripOf(FORK, row, 0).map(({ kind }) => kind);
const said = (before: ReturnType<typeof me>, now: ReturnType<typeof me>) =>
	newsSince(seenOf(before, []), seenOf(now, [])).map(({ kind }) => kind);

describe('above an open item', () => {
	it('stands nothing while there is nothing to say', () => {
		expect(kinds(me())).toEqual([]);
	});

	it('stand the group, help that is asked for, and where the teacher sends the student', () => {
		const detour = { to: 'a1', rejoins: 'a3', by: 'teacher' } as const;
		const row = me({ offScreen: group, helpWanted: 'a2', current: 'a3', way: wayWith({ detour, sent: 'a1' }) });
		expect(stripOf(FORK, row, 30_000)).toMatchObject([
			{ kind: 'help', at: { id: 'a2' } },
			{ kind: 'offScreen', left: 8 },
			{ kind: 'sent', to: { id: 'a1' }, rejoins: { id: 'a3' } }
		]);
		expect(stripOf(FORK, me({ way: wayWith({ sent: 'a3' }) }), 0)).toMatchObject([{ kind: 'sent', rejoins: null }]);
	});

	it('stands a notice until the student has said something to it', () => {
		const notice: NoticeRow = {
			...({
				alert: 'n1',
				kind: 'wrongTurn',
				waypoint: 'a1',
				tries: [],
				resource: null,
				missing: null,
				coming: false
			} as const),
			evidence: { kind: 'wrongTurn', because: 'misconception', misconception: 'x', misses: 3 },
			response: null
		};
		expect(kinds(me({ notice }))).toEqual(['notice']);
		expect(kinds(me({ notice: { ...notice, response: 'keepGoing' } }))).toEqual([]);
	});
});

describe('said aloud, too', () => {
	it('is being gathered, or sent off the screen by the teacher, and coming back', () => {
		expect(said(me(), me({ offScreen: group }))).toEqual(['offScreen']);
		expect(said(me(), me({ offScreen: { ...group, way: 'paper', own: true, group: null } }))).toEqual([]);
		expect(said(me({ offScreen: group }), me())).toEqual(['onScreen']);
	});

	it('is being asked to help, and being sent another way', () => {
		expect(said(me(), me({ helpWanted: 'a2' }))).toEqual(['help']);
		expect(said(me({ current: 'a3' }), me({ current: 'a3', way: wayWith({ sent: 'a1' }) }))).toEqual(['sent']);
	});

	it('is that the teacher took that back, but not setting out', () => {
		const sent = me({ current: 'a3', way: wayWith({ sent: 'a1' }) });
		expect(said(sent, me({ current: 'a3' }))).toEqual(['unsent']);
		expect(said(sent, me({ current: 'a1' }))).toEqual([]);
	});
});
