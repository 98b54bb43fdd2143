import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeechQueue } from './speech-queue.ts';

describe('the speech queue', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	function listen() {
		const said: string[] = [];
		return { said, queue: createSpeechQueue((text) => said.push(text)) };
	}

	it('says the first sentence at once', () => {
		const { said, queue } = listen();
		queue.add('Dee, hand up.');
		expect(said).toEqual(['Dee, hand up.']);
	});

	it('says what came within ten seconds together, each sentence once', () => {
		const { said, queue } = listen();
		for (const sentence of ['A.', 'B.', 'C.', 'B.']) queue.add(sentence);
		vi.advanceTimersByTime(9_999);
		expect(said).toEqual(['A.']);
		vi.advanceTimersByTime(1);
		expect(said).toEqual(['A.', 'B. C.']);
	});

	it('is ready to speak at once again after a quiet gap', () => {
		const { said, queue } = listen();
		queue.add('A.');
		vi.advanceTimersByTime(10_000);
		queue.add('B.');
		expect(said).toEqual(['A.', 'B.']);
	});

	it('answers what the person just did at once, with what waited', () => {
		const { said, queue } = listen();
		queue.add('A.');
		queue.add('B.');
		queue.now('Right.');
		expect(said).toEqual(['A.', 'B. Right.']);
		vi.advanceTimersByTime(60_000);
		expect(said).toHaveLength(2);
	});

	it('says nothing after it was stopped', () => {
		const { said, queue } = listen();
		queue.add('A.');
		queue.add('B.');
		queue.stop();
		vi.advanceTimersByTime(60_000);
		expect(said).toEqual(['A.']);
	});
});
