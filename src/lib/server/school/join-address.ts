// Where students join, as a link and as it is read out.
import type { JoinWays } from '../../protocol/join-ways.ts';
import type { Reach } from '../listen/reach.ts';
import { qrOf } from './qr.ts';

export type JoinAddress = { full: string; shown: string };

export const joinAddress = (origin: string): JoinAddress => ({
	full: `${origin}/join`,
	shown: asRead(`${origin}/join`)
});

export const joinWays = ({ origins, isLocal, isPlain }: Reach, code: string): JoinWays => ({
	addresses: origins.map((origin) => joinAddress(origin).shown),
	qr: qrOf(`${joinAddress(origins[0]).full}/${code}`),
	isLocal,
	isPlain
});

/** Browsers find out by themselves whether to say HTTPS, unless a port is named: then they try HTTP. */
const asRead = (address: string): string =>
	new URL(address).port && address.startsWith('https:') ? address : address.replace(/^https?:\/\//, '');
