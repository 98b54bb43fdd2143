import { expect, it } from 'vitest';
import { StorageDown } from '../classrooms/storage-down.ts';
import { isOutOfReach } from './out-of-reach.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

it('[C5] a lost, refused or ending database is out of reach, however deep it is wrapped', () => {
	for (const code of ['ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P01', '08006', '53300'])
		expect(isOutOfReach(new Error('query failed', { cause: coded(code) }))).toBe(true);
	expect(isOutOfReach(new StorageDown(null))).toBe(true);
	expect(isOutOfReach(new AggregateError([coded('ECONNREFUSED')]))).toBe(true);
});

it('[L5] a bug is not', () => {
	for (const error of [new TypeError('x is undefined'), coded('22P02'), coded('42P01'), 'no error at all', null])
		expect(isOutOfReach(error)).toBe(false);
});
