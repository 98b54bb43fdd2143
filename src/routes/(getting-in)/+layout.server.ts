import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	who: locals.viewer && { name: locals.viewer.name, kind: locals.viewer.kind },
	/** As the server understood the address; the browser knows whether that is so. */
	scheme: url.protocol
});
