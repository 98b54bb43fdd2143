import { expect, it } from 'vitest';
import { schemeOf } from './scheme.ts';

const NOTHING_SET = { lanHttp: false };

it('believes plain HTTP on this machine', () => {
	for (const host of ['localhost', 'localhost:5173', '127.0.0.1:3000', '[::1]:3000', 'board.localhost'])
		expect(schemeOf(NOTHING_SET, host)).toBe('http');
});

it('takes any other host for one behind HTTPS, until LAN_HTTP says otherwise', () => {
	for (const host of ['192.168.1.20:3000', 'school.example', 'localhost.evil.example', '127.0.0.1.evil.example', ''])
		expect(schemeOf(NOTHING_SET, host)).toBe('https');
	expect(schemeOf({ lanHttp: true }, '192.168.1.20:3000')).toBe('http');
});

it('speaks HTTPS under every name when it has a certificate of its own', () => {
	const tls = { cert: 'cert.pem', key: 'key.pem' };
	for (const host of ['localhost', '192.168.1.20:3000']) expect(schemeOf({ tls, lanHttp: false }, host)).toBe('https');
});

it('goes by the configured address above all', () => {
	expect(schemeOf({ lanHttp: true, origin: 'https://school.example' }, 'localhost')).toBe('https');
	expect(schemeOf({ lanHttp: false, origin: 'http://room.lan' }, 'room.lan')).toBe('http');
});
