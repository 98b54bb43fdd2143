// What the one polite live region says. Call `announce` from the browser only: this state is shared by the module.
import { untrack } from 'svelte';
import { browser } from '$app/environment';
import { createSpeechQueue } from './speech-queue.ts';

const region = $state({ text: '', turn: 0 });

const queue = createSpeechQueue((text) => {
	region.text = text;
	region.turn = untrack(() => region.turn) + 1; // the same sentence twice is still two announcements
});

/** For screen readers, in one whole sentence; several within ten seconds are spoken together. */
export function announce(sentence: string): void {
	if (browser) queue.add(sentence);
}

/** The answer to something the person just did: said at once. */
export function announceNow(sentence: string): void {
	if (browser) queue.now(sentence);
}

export const spoken = {
	get text() {
		return region.text;
	},
	get turn() {
		return region.turn;
	}
};
