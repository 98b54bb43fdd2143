// What the one polite live region says. Call `announce` from the browser only: this state is shared by the module.
import { browser } from '$app/environment';
import { createSpeechQueue } from './speech-queue.ts';

const region = $state({ text: '', turn: 0 });

const queue = createSpeechQueue((text) => {
	region.text = text;
	region.turn += 1; // the same sentence twice is still two announcements
});

/** For screen readers, in one whole sentence; several within ten seconds are spoken together. */
export function announce(sentence: string): void {
	if (browser) queue.add(sentence);
}

export const spoken = {
	get text() {
		return region.text;
	},
	get turn() {
		return region.turn;
	}
};
