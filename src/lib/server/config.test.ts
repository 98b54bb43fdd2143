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
		['KEEP_CLASSROOMS', '0'],
		['PORT', '65536'],
		['TLS_CERT', 'cert.pem'],
		['TLS_KEY', 'key.pem']
	])('says which setting makes no sense: %s', (name, value) => {
		expect(() => readConfig({ [name]: value })).toThrow(name);
	});

	it('listens to this machine alone until it is told how others come in', () => {
		const tls = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' };
		expect(readConfig({}).host).toBe('127.0.0.1');
		for (const env of [tls, { LAN_HTTP: '1' }, { ORIGIN: 'https://school.example' }])
			expect(readConfig(env).host).toBe('0.0.0.0');
		expect(readConfig({ ...tls, HOST: '192.168.1.20' })).toMatchObject({ host: '192.168.1.20', port: 3000 });
	});

	it('takes the configured address without what follows the host', () => {
		expect(readConfig({ ORIGIN: 'https://school.example/' }).origin).toBe('https://school.example');
	});

	it('says when two settings contradict each other', () => {
		const tls = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' };
		expect(() => readConfig({ ...tls, LAN_HTTP: '1' })).toThrow(/TLS_CERT.*LAN_HTTP/);
		expect(() => readConfig({ ...tls, ORIGIN: 'http://room.lan' })).toThrow(/ORIGIN.*TLS_CERT/);
	});

	it('does not repeat a password', () => {
		expect(() => readConfig({ DATABASE_URL: 'mysql://ada:secret@localhost/x' })).not.toThrow(/secret/);
	});
});
