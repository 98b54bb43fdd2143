// Counts down the seconds until the next try. Before the page is alive, and without scripts, it stands still: the
// server counts too.
import { announce } from '../ui/announce.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

export type Waiting = { readonly seconds: number };

/** `ms` as the server said it, anew with every answer. */
export function createWaiting(said: () => { ms: number }): Waiting {
	let left = $state<number | null>(null);

	$effect(() => {
		const { ms } = said();
		const until = performance.now() + ms;
		left = ms;
		if (ms <= 0) return;
		const timer = setInterval(() => {
			left = Math.max(0, until - performance.now());
			if (left > 0) return;
			clearInterval(timer);
			announce(m.auth_wait_over());
		}, 250);
		return () => clearInterval(timer);
	});

	return {
		get seconds() {
			return Math.ceil((left ?? said().ms) / 1000);
		}
	};
}
