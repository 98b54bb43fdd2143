import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { lanHosts } from './lan-hosts.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo =>
	address.includes(':')
		? { address, netmask: '', family: 'IPv6', mac: '', internal, cidr: null, scopeid: 0 }
		: { address, netmask: '', family: 'IPv4', mac: '', internal, cidr: null };

const WIFI = { lo: [at('127.0.0.1', true)], wlan0: [at('192.168.1.20'), at('fe80::1')] };

it('names the addresses in every network, when the server listens in every one', () => {
	expect(lanHosts('0.0.0.0', WIFI)).toEqual(['192.168.1.20']);
	expect(lanHosts('::', { ...WIFI, eth0: [at('10.0.0.5')] })).toEqual(['192.168.1.20', '10.0.0.5']);
});

it('leaves out networks that no tablet is in, unless there is no other', () => {
	const docker = { docker0: [at('172.17.0.1')] };
	expect(lanHosts('0.0.0.0', { ...docker, eth1: [at('169.254.3.4')], ...WIFI })).toEqual(['192.168.1.20']);
	expect(lanHosts('0.0.0.0', docker)).toEqual(['172.17.0.1']);
});

it('names the one address the server listens at', () => {
	expect(lanHosts('192.168.1.20', WIFI)).toEqual(['192.168.1.20']);
	expect(lanHosts('fd00::2', WIFI)).toEqual(['[fd00::2]']);
	expect(lanHosts('classroom.lan', WIFI)).toEqual(['classroom.lan']);
});

it('names none, when the server listens to this machine alone', () => {
	for (const host of ['127.0.0.1', 'localhost', '::1']) expect(lanHosts(host, WIFI)).toEqual([]);
	expect(lanHosts('0.0.0.0', { lo: WIFI.lo })).toEqual([]);
});
