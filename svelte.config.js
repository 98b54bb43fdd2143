import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The one style attribute that is allowed, by its hash: Kit's own element that tells a screen reader of a new page.
 * Unhidden, it would show the page's title in the flow of every page after a navigation.
 * @type {import('@sveltejs/kit').CspDirectives['style-src-attr']}
 */
const KIT_ANNOUNCER = ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='];

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build', precompress: true, envPrefix: 'SVELTEKIT_' }), // set by src/server.ts,
		// No unsafe-inline anywhere. Kit adds a nonce (or, for prerendered pages, a hash) to its own start-up script.
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': KIT_ANNOUNCER,
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'media-src': ['self'],
				'connect-src': ['self'], // includes same-origin WebSockets
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none'],
				'object-src': ['none']
			}
		}
	}
};
