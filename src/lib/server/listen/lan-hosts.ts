// Under which addresses other devices in the room find a server that listens at `host`, the likeliest first.
import type { NetworkInterfaceInfo } from 'node:os';
import { isThisMachine } from './this-machine.ts';

export type Interfaces = Partial<Record<string, NetworkInterfaceInfo[]>>;

/** Networks of virtual machines, containers and tunnels: no tablet is in them. */
const VIRTUAL = /^(br-|docker|veth|virbr|vmnet|vboxnet|lxc|lxd|cni|flannel|tun|tap|utun|wg|zt|tailscale|awdl|llw)/i;
/** Given by a device to itself when no network would. */
const OWN_WORD = /^169\.254\./;

const inBrackets = (host: string): string => (host.includes(':') ? `[${host}]` : host);

export function lanHosts(host: string, interfaces: Interfaces): string[] {
	if (host !== '0.0.0.0' && host !== '::') return isThisMachine(inBrackets(host)) ? [] : [inBrackets(host)];
	const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
		addresses
			.filter(({ family, internal }) => family === 'IPv4' && !internal)
			.map(({ address }) => ({ address, unlikely: VIRTUAL.test(name) || OWN_WORD.test(address) }))
	);
	const likely = found.filter(({ unlikely }) => !unlikely);
	return (likely.length > 0 ? likely : found).map(({ address }) => address);
}
