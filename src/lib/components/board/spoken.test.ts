import { describe, expect, it } from 'vitest';
import type { AlertKind } from '../../domain/alerts.ts';
import type { AlertRow } from '../../domain/views/row-types.ts';
import { silentAbout, worthSaying } from './spoken.ts';

const MINUTE = 60_000;
const alert = (id: string, kind: AlertKind, student: number) => ({ id, kind, student }) as AlertRow;
const ids = (alerts: AlertRow[]) => alerts.map(({ id }) => id);

describe('what is said aloud', () => {
	it('is nothing of what stood there from the start', () => {
		const open = [alert('a1', 'hand', 1)];
		expect(worthSaying(silentAbout(open), open, 0).say).toEqual([]);
	});

	it('is every hand, once', () => {
		const open = [alert('a1', 'hand', 1), alert('a2', 'hand', 2)];
		const first = worthSaying(silentAbout([]), open, 0);
		expect(ids(first.say)).toEqual(['a1', 'a2']);
		expect(worthSaying(first.spoken, open, 1).say).toEqual([]);
	});

	it('is one other alert in two minutes', () => {
		const first = worthSaying(silentAbout([]), [alert('a1', 'wrongTurn', 1), alert('a2', 'stuck', 2)], 0);
		expect(ids(first.say)).toEqual(['a1']);
		const later = [alert('a3', 'stuck', 3)];
		expect(worthSaying(first.spoken, later, 2 * MINUTE - 1).say).toEqual([]);
		expect(ids(worthSaying(first.spoken, later, 2 * MINUTE).say)).toEqual(['a3']);
	});

	it('is one other alert of the same student in ten minutes', () => {
		const first = worthSaying(silentAbout([]), [alert('a1', 'wrongTurn', 1)], 0);
		const again = [alert('a2', 'stuck', 1)];
		expect(worthSaying(first.spoken, again, 9 * MINUTE).say).toEqual([]);
		expect(ids(worthSaying(first.spoken, again, 10 * MINUTE).say)).toEqual(['a2']);
	});

	it('does not say again what came back after it was gone', () => {
		const open = [alert('a1', 'hand', 1)];
		const gone = worthSaying(worthSaying(silentAbout([]), open, 0).spoken, [], 1);
		expect(worthSaying(gone.spoken, open, 2).say).toEqual([]);
	});
});
