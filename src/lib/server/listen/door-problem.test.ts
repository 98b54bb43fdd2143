import { describe, expect, it } from 'vitest';
import { cameUnasked, listenProblem } from './door-problem.ts';

const NOTHING = { origin: undefined, tls: undefined, lanHttp: false };
const ALLOWED = [
	{ ...NOTHING, lanHttp: true },
	{ ...NOTHING, tls: { cert: 'a', key: 'b' } },
	{ ...NOTHING, origin: 'https://school.example' }
];

describe('plain HTTP beyond this machine', () => {
	it('stops the start, and says what to do', () => {
		for (const host of ['0.0.0.0', '::', '192.168.1.20']) {
			expect(listenProblem({ ...NOTHING, host })).toMatch(/plain HTTP.*TLS_CERT.*ORIGIN.*LAN_HTTP=1/s);
			for (const way of ALLOWED) expect(listenProblem({ ...way, host })).toBeNull();
		}
	});

	it('is nobody’s affair while only this machine comes in', () => {
		for (const host of ['127.0.0.1', '::1', 'localhost']) expect(listenProblem({ ...NOTHING, host })).toBeNull();
	});

	it('is refused when it comes in by another way, such as a tunnel', () => {
		expect(cameUnasked(NOTHING, 'classroom.lan:3000', null)).toBe(true);
		expect(cameUnasked(NOTHING, 'classroom.lan:3000', 'http')).toBe(true);
		for (const way of ALLOWED) expect(cameUnasked(way, 'classroom.lan:3000', null)).toBe(false);
	});

	it('is not what a proxy brings that was asked over HTTPS', () => {
		expect(cameUnasked(NOTHING, 'school.example', 'https')).toBe(false);
		expect(cameUnasked(NOTHING, 'school.example', 'https, http')).toBe(false);
	});

	it('is fine on this machine', () => {
		for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
			expect(cameUnasked(NOTHING, host, null)).toBe(false);
	});
});
