// Collects short sentences and says them together, at most once every `gapMs`: a screen reader that is interrupted
// all lesson long is switched off. Must not be used for errors in a form; those belong beside the field.

/** Says the first sentence at once; later ones wait for the gap and come as one. */
export function createSpeechQueue(say: (text: string) => void, gapMs = 10_000) {
	let waiting: string[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;

	function flush() {
		timer = undefined;
		if (waiting.length === 0) return;
		say(waiting.join(' '));
		waiting = [];
		timer = setTimeout(flush, gapMs);
	}

	return {
		add(sentence: string) {
			if (!waiting.includes(sentence)) waiting.push(sentence);
			if (timer === undefined) flush();
		},
		/** An answer to what the person just did cannot wait; what waited comes with it. */
		now(sentence: string) {
			if (!waiting.includes(sentence)) waiting.push(sentence);
			clearTimeout(timer);
			flush();
		},
		stop() {
			clearTimeout(timer);
			timer = undefined;
			waiting = [];
		}
	};
}
