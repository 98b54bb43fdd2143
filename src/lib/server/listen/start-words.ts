// What the console says once the server listens: how this machine and others come in, and what to be careful about.
import { renderUnicodeCompact } from 'uqr';
import type { Config } from '../config.ts';
import type { Certificate } from './certificate.ts';
import { lanHosts, type Interfaces } from './lan-hosts.ts';
import { reachOf } from './reach.ts';

type Started = {
	config: Config;
	/** The one it got: PORT=0 takes any. */
	port: number;
	certificate: Certificate | null;
	interfaces: Interfaces;
	/** Colours may be set. */
	isTerminal: boolean;
	now: number;
};

const SOON_MS = 14 * 24 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export function startWords({ config, port, certificate, interfaces, isTerminal, now }: Started): string {
	const here = `${certificate ? 'https' : 'http'}://localhost:${port}`;
	const parts = { config, lan: () => lanHosts(config.host, interfaces), certified: certificate?.hosts ?? [] };
	const { origins, isLocal } = reachOf(parts, new URL(here));
	const lines = [`Classroom GPS listens on ${here}`];
	if (config.origin) lines.push(`People use ${config.origin}`);
	else if (isLocal) lines.push(ALONE);
	else lines.push(...origins.map((origin) => `Other devices: ${origin}`), qr(`${origins[0]}/join`, isTerminal));
	if (config.lanHttp) lines.push(PLAIN);
	if (certificate && certificate.validTo - now < SOON_MS) {
		const days = Math.ceil((certificate.validTo - now) / DAY_MS);
		lines.push(`The certificate runs out in ${days} ${days === 1 ? 'day' : 'days'}.`);
	}
	return lines.join('\n');
}

const ALONE = 'Only this machine can open it. For a class: TLS_CERT and TLS_KEY, or LAN_HTTP=1 (see README.md).';
const PLAIN = `Warning: LAN_HTTP=1. Whoever is on this network can read names, PINs and answers along. Use it only on a network
that you trust. Work done without a connection is kept only while the page stays open.`;

/** In its own colours where that is possible: many cameras read no light code on dark ground. */
function qr(address: string, isTerminal: boolean): string {
	const lines = renderUnicodeCompact(address, { border: 2 }).split('\n');
	return lines.map((line) => (isTerminal ? `  \u001b[40;97m${line}\u001b[0m` : `  ${line}`)).join('\n');
}
