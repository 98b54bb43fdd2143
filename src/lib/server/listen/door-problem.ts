// Why this server must not be reached the way it would be: passwords over plain HTTP need somebody's clear word.
import type { Config } from '../config.ts';
import { isThisMachine } from './this-machine.ts';

type Way = Pick<Config, 'origin' | 'tls' | 'lanHttp'>;

const isAllowed = ({ origin, tls, lanHttp }: Way): boolean => Boolean(origin || tls || lanHttp);

/** Before the port opens; null when it may. */
export function listenProblem(config: Way & Pick<Config, 'host'>): string | null {
	const { host } = config;
	if (isAllowed(config) || isThisMachine(host) || host === '::1') return null;
	return [
		`HOST is ${host}, so other machines would reach this server over plain HTTP, where passwords can be read. Choose:`,
		'  TLS_CERT=… TLS_KEY=…   HTTPS with a certificate of yours',
		'  ORIGIN=https://…       the address people use, when a proxy in front speaks HTTPS',
		'  LAN_HTTP=1             plain HTTP all the same: a classroom of its own, on a network you trust',
		'or leave HOST out: then only this machine comes in.'
	].join('\n');
}

/**
 * Whether a request came over plain HTTP from elsewhere without anybody having allowed that. A proxy that says it was
 * asked over HTTPS is believed here, and here only: a sender who lies gets a page whose cookies do not work.
 */
export const cameUnasked = (config: Way, host: string, forwardedScheme: string | null): boolean =>
	!isAllowed(config) && !isThisMachine(host) && forwardedScheme?.split(',')[0]?.trim() !== 'https';
