// Whether a request came over HTTPS, as far as the server can know: by configuration and host, never by a header that
// any sender may set. Cookies and form posts follow from it.
import { isThisMachine } from '../listen/this-machine.ts';

export type Scheme = 'http' | 'https';

export type SchemeConfig = {
	/** The server shows a certificate itself. */
	tls?: object | undefined;
	/** The address people use, when one is configured (ORIGIN). */
	origin?: string | undefined;
	/** LAN_HTTP=1: plain HTTP is believed under any host. */
	lanHttp: boolean;
};

/** Without word to the contrary, another machine's request reached us through a proxy that speaks HTTPS. */
export function schemeOf({ tls, origin, lanHttp }: SchemeConfig, host: string): Scheme {
	if (tls) return 'https';
	if (origin) return origin.startsWith('https:') ? 'https' : 'http';
	return lanHttp || isThisMachine(host) ? 'http' : 'https';
}
