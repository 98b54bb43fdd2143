import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { startWords } from './start-words.ts';

const WIFI = {
	wlan0: [{ address: '192.168.1.20', netmask: '', family: 'IPv4', mac: '', internal: false, cidr: null } as const]
};
const NOW = Date.parse('2027-01-15T12:00:00Z');
const DAY = 24 * 60 * 60_000;

const words = (env: Record<string, string>, validTo: number | null = null) =>
	startWords({
		config: readConfig(env),
		port: 3000,
		certificate: validTo === null ? null : { cert: '', key: '', hosts: [], validTo },
		interfaces: WIFI,
		isTerminal: false,
		now: NOW
	});

it('says how others come in, with a QR code, and warns of plain HTTP', () => {
	const said = words({ LAN_HTTP: '1' });
	expect(said).toContain('listens on http://localhost:3000');
	expect(said).toContain('Other devices: http://192.168.1.20:3000');
	expect(said).toMatch(/▀█/);
	expect(said).toContain('Warning: LAN_HTTP=1.');
});

it('says so when nobody else comes in, and shows no code', () => {
	const said = words({});
	expect(said).toContain('Only this machine can open it.');
	expect(said).not.toMatch(/▀|192\.168|Warning/);
});

it('names the configured address alone', () => {
	const said = words({ ORIGIN: 'https://school.example/' });
	expect(said).toContain('People use https://school.example');
	expect(said).not.toMatch(/▀|192\.168/);
});

it('warns of a certificate that runs out soon', () => {
	const tls = { TLS_CERT: 'a', TLS_KEY: 'b' };
	expect(words(tls, NOW + 3 * DAY)).toContain('runs out in 3 days');
	expect(words(tls, NOW + 90 * DAY)).not.toContain('runs out');
	expect(words(tls, NOW + 90 * DAY)).toContain('https://192.168.1.20:3000');
});
