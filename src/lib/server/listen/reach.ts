// Which addresses other devices can come by: for the board's join panel, printed cards, QR codes and the console.
import type { Config } from '../config.ts';
import { isThisMachine } from './this-machine.ts';

export type Reach = {
	/** The best first; never empty. */
	origins: [best: string, ...others: string[]];
	/** Nobody but this machine can open them. */
	isLocal: boolean;
	/** Plain HTTP over the network: whoever is in it can read along. */
	isPlain: boolean;
};

export type ReachParts = {
	config: Pick<Config, 'origin' | 'tls' | 'lanHttp' | 'host'>;
	/** Hosts of this machine in its networks, now. */
	lan: () => string[];
	/** Hosts the certificate is good for. */
	certified: readonly string[];
};

/**
 * The configured address; else the one somebody has come by, unless it is this machine's own name for itself; else
 * where the server listens, those its certificate is good for first.
 */
export function reachOf({ config, lan, certified }: ReachParts, asked: URL): Reach {
	if (config.origin) return reach([config.origin]);
	if (!isThisMachine(asked.host)) return reach([asked.origin]);
	const found = lan();
	const named = certified.filter((host) => !isThisMachine(host));
	const good = [...named.filter((host) => found.includes(host)), ...named.filter((host) => !isAddress(host))];
	const hosts = found.length === 0 || good.length === 0 ? found : good;
	const [best = asked.origin, ...others] = hosts.map((host) => at(asked, host));
	return reach([best, ...others]);

	function reach(origins: Reach['origins']): Reach {
		const isLocal = origins.every((one) => isThisMachine(new URL(one).host));
		return { origins, isLocal, isPlain: !isLocal && config.lanHttp && origins.some((one) => one.startsWith('http:')) };
	}
}

const isAddress = (host: string): boolean => /^(\[.*\]|[\d.]+)$/.test(host);

/** The same door under another host. */
const at = ({ protocol, port }: URL, host: string): string => `${protocol}//${host}${port && `:${port}`}`;
