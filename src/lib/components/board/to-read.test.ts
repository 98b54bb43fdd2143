import { expect, it } from 'vitest';
import type { StudentRow } from '#lib/domain/views/row-types.ts';
import { toReadOf } from './to-read.ts';

const row = (id: number, ...since: number[]) =>
	({
		id,
		toRead: since.map((at) => ({ waypoint: `w${at}`, text: `t${at}`, since: at, opened: false }))
	}) as unknown as StudentRow;

it('[W4] what waits longest is read first, whoever wrote it', () => {
	const waiting = toReadOf([row(1, 5, 2), row(2), row(3, 4)]);
	expect(waiting.map(({ student, waypoint }) => [student, waypoint])).toEqual([
		[1, 'w2'],
		[3, 'w4'],
		[1, 'w5']
	]);
});
