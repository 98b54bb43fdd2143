// Whether a request came over HTTPS, as far as the server can know: by configuration and host, never by a header that
// any sender may set. Cookies and form posts follow from it.

export type Scheme = 'http' | 'https';

export type SchemeConfig = {
	/** The address people use, when one is configured (ORIGIN). */
	origin?: string | undefined;
	/** LAN_HTTP=1: plain HTTP is believed under any host. */
	lanHttp: boolean;
};

const isThisMachine = (host: string): boolean => {
	const name = host.replace(/:\d+$/, '');
	return name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]';
};

/** Without word to the contrary, another machine's request reached us through a proxy that speaks HTTPS. */
export function schemeOf({ origin, lanHttp }: SchemeConfig, host: string): Scheme {
	if (origin) return origin.startsWith('https:') ? 'https' : 'http';
	return lanHttp || isThisMachine(host) ? 'http' : 'https';
}
