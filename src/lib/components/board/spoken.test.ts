import { describe, expect, it } from 'vitest';
import type { AlertKind } from '../../domain/alerts.ts';
import type { AlertRow, JamRow } from '../../domain/views/row-types.ts';
import { silentAbout, worthSaying } from './spoken.ts';

const alert = (id: string, kind: AlertKind, student: number, pushed = true) =>
	({ id, kind, student, pushed }) as AlertRow;
const jam = (id: string, pushed = true) => ({ id, pushed, students: [1, 2, 3] }) as JamRow;
const cards = (open: AlertRow[], groups: JamRow[] = [], merged: AlertRow[] = []) => ({ open, groups, merged });
const silent = () => silentAbout(cards([]));
const ids = ({ alerts, groups }: ReturnType<typeof worthSaying>) => [...alerts, ...groups].map(({ id }) => id);

describe('[A20] what is said aloud', () => {
	it('is nothing of what stood there from the start', () => {
		const open = cards([alert('a1', 'hand', 1)], [jam('j1')]);
		expect(ids(worthSaying(silentAbout(open), open))).toEqual([]);
	});

	it('is every hand, once', () => {
		const open = cards([alert('a1', 'hand', 1), alert('a2', 'hand', 2)]);
		const first = worthSaying(silent(), open);
		expect(ids(first)).toEqual(['a1', 'a2']);
		expect(ids(worthSaying(first.spoken, open))).toEqual([]);
	});

	it('is nothing of what waits in the queue', () => {
		const open = cards([alert('a1', 'stuck', 1, false), alert('a2', 'critical', 2)], [jam('j1', false)]);
		const first = worthSaying(silent(), open);
		expect(ids(first)).toEqual(['a2']);
		expect(ids(worthSaying(first.spoken, open))).toEqual([]);
	});

	it('does not say again what came back after it was gone', () => {
		const open = cards([alert('a1', 'hand', 1)]);
		const gone = worthSaying(worthSaying(silent(), open).spoken, cards([]));
		expect(ids(worthSaying(gone.spoken, open))).toEqual([]);
	});

	it('is a group suggestion, once, and its members’ cards not apart from it', () => {
		const members = [alert('a1', 'stuck', 1), alert('a2', 'stuck', 2)];
		const first = worthSaying(silent(), cards([], [jam('j1')], members));
		expect(ids(first)).toEqual(['j1']);
		expect(ids(worthSaying(first.spoken, cards([], [jam('j1')], members)))).toEqual([]);
		expect(ids(worthSaying(first.spoken, cards(members)))).toEqual([]);
	});
});
