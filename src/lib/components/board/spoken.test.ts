import { describe, expect, it } from 'vitest';
import type { AlertKind } from '../../domain/alerts.ts';
import type { AlertRow } from '../../domain/views/row-types.ts';
import { silentAbout, worthSaying } from './spoken.ts';

const alert = (id: string, kind: AlertKind, student: number) => ({ id, kind, student, pushed: true }) as AlertRow;
const ids = (alerts: AlertRow[]) => alerts.map(({ id }) => id);

describe('what is said aloud', () => {
	it('is nothing of what stood there from the start', () => {
		const open = [alert('a1', 'hand', 1)];
		expect(worthSaying(silentAbout(open), open).say).toEqual([]);
	});

	it('is every hand, once', () => {
		const open = [alert('a1', 'hand', 1), alert('a2', 'hand', 2)];
		const first = worthSaying(silentAbout([]), open);
		expect(ids(first.say)).toEqual(['a1', 'a2']);
		expect(worthSaying(first.spoken, open).say).toEqual([]);
	});

	it('is nothing of what waits in the queue', () => {
		const open = [{ ...alert('a1', 'stuck', 1), pushed: false }, alert('a2', 'critical', 2)];
		const first = worthSaying(silentAbout([]), open);
		expect(ids(first.say)).toEqual(['a2']);
		expect(worthSaying(first.spoken, open).say).toEqual([]);
	});

	it('does not say again what came back after it was gone', () => {
		const open = [alert('a1', 'hand', 1)];
		const gone = worthSaying(worthSaying(silentAbout([]), open).spoken, []);
		expect(worthSaying(gone.spoken, open).say).toEqual([]);
	});
});
