import { describe, expect, it } from 'vitest';
import { reachOf, type ReachParts } from './reach.ts';

const LAN_HTTP = { origin: undefined, tls: undefined, lanHttp: true, host: '0.0.0.0' };
const TLS = { ...LAN_HTTP, lanHttp: false, tls: { cert: 'a', key: 'b' } };

const reach = (config: Partial<ReachParts['config']>, asked: string, parts: Partial<Omit<ReachParts, 'config'>> = {}) =>
	reachOf({ config: { ...LAN_HTTP, ...config }, lan: () => ['192.168.1.20'], certified: [], ...parts }, new URL(asked));

describe('the address that other devices come by', () => {
	it('is the configured one, whatever was asked for', () => {
		const { origins } = reach({ origin: 'https://school.example' }, 'http://192.168.1.20:3000/board/1');
		expect(origins).toEqual(['https://school.example']);
	});

	it('is the one somebody came by', () => {
		const { origins } = reach({}, 'http://classroom.lan:3000/board/1');
		expect(origins).toEqual(['http://classroom.lan:3000']);
	});

	it('is never this machine’s own name for itself while there is another', () => {
		for (const own of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
			expect(reach({}, `http://${own}/board/1`)).toMatchObject({
				origins: ['http://192.168.1.20:3000'],
				isLocal: false
			});
		}
	});

	it('is told with the others when the machine is in several networks', () => {
		const lan = () => ['192.168.1.20', '10.0.0.5'];
		expect(reach({}, 'http://localhost/', { lan }).origins).toEqual(['http://192.168.1.20', 'http://10.0.0.5']);
	});

	it('is one its certificate is good for, if there is any', () => {
		const lan = () => ['192.168.1.20', '10.0.0.5'];
		const asked = 'https://localhost:3000/';
		const origins = (certified: string[]) => reach(TLS, asked, { lan, certified }).origins;
		expect(origins(['localhost', '10.0.0.5', 'room.example'])).toEqual([
			'https://10.0.0.5:3000',
			'https://room.example:3000'
		]);
		expect(origins(['localhost', '10.9.9.9'])).toEqual(['https://192.168.1.20:3000', 'https://10.0.0.5:3000']);
	});

	it('is nobody else’s, and said to be so, when the server listens to this machine alone', () => {
		const alone = { lanHttp: false, host: '127.0.0.1' };
		expect(reach(alone, 'http://localhost:3000/', { lan: () => [] })).toEqual({
			origins: ['http://localhost:3000'],
			isLocal: true,
			isPlain: false
		});
	});

	it('is said to be plain only where LAN_HTTP=1 lets plain HTTP through a network', () => {
		expect(reach({}, 'http://localhost:3000/').isPlain).toBe(true);
		expect(reach({}, 'http://classroom.lan/').isPlain).toBe(true);
		expect(reach({}, 'http://localhost:3000/', { lan: () => [] }).isPlain).toBe(false);
		expect(reach(TLS, 'https://classroom.lan/').isPlain).toBe(false);
		expect(reach({ lanHttp: false, origin: 'https://school.example' }, 'https://school.example/').isPlain).toBe(false);
	});
});
