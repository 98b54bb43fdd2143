// From a page's event to what signing in needs of it.
import type { RequestEvent } from '@sveltejs/kit';
import { deviceOf } from './device.ts';
import { schemeOf, type SchemeConfig } from './scheme.ts';
import type { Visit } from './session-cookie.ts';

type Asked = Pick<RequestEvent, 'cookies' | 'url' | 'request'>;

export const visitOf = ({ cookies, url, request }: Asked): Visit => ({
	cookies,
	host: url.host,
	userAgent: request.headers.get('user-agent') ?? ''
});

/** With the browser's own mark, which it gets here if it has none. */
export const markedVisitOf = (event: Asked, config: SchemeConfig): Visit & { device: string } => ({
	...visitOf(event),
	device: deviceOf(event.cookies, schemeOf(config, event.url.host))
});
