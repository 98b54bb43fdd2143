// In a Vitest file: a database of its own on the run's Postgres. `stop()` it in afterAll.
import { inject } from 'vitest';
import { openTestDatabase, type OpenTestDatabase } from './database.ts';

export const freshDatabase = (): Promise<OpenTestDatabase> =>
	openTestDatabase(inject('postgresUrl'), inject('templateDatabase'));
