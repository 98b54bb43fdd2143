import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
	it('needs nothing', () => {
		expect(readConfig({})).toMatchObject({ databaseUrl: undefined, dataDir: 'data', lanHttp: false });
	});

	it.each([
		['DATABASE_URL', 'mysql://localhost/x'],
		['ORIGIN', 'classroom.example'],
		['LAN_HTTP', 'yes'],
		['KEEP_CLASSROOMS', '0']
	])('says which setting makes no sense: %s', (name, value) => {
		expect(() => readConfig({ [name]: value })).toThrow(name);
	});

	it('does not repeat a password', () => {
		expect(() => readConfig({ DATABASE_URL: 'mysql://ada:secret@localhost/x' })).not.toThrow(/secret/);
	});
});
