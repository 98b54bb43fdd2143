import { describe, expect, it } from 'vitest';
import { createHandTimers } from '../../../../tests/support/hand-timers.ts';
import { BETWEEN_MS, createDraft, QUIET_MS } from './draft.svelte.ts';

/** A draft whose keepings are answered by hand. */
function written(unkept: string | null = null, kept = '') {
	const timers = createHandTimers();
	const sent: string[] = [];
	const answers: ((isDone: boolean) => void)[] = [];
	let aside: string | null = unkept;
	const draft = createDraft({
		...{ kept, unkept, timers },
		putAside: (words) => void (aside = words),
		keep(words) {
			sent.push(words);
			return new Promise((resolve) => answers.push(resolve));
		}
	});
	return {
		draft,
		timers,
		sent,
		aside: () => aside,
		async answer(isDone = true) {
			answers.shift()?.(isDone);
			await Promise.resolve();
			await Promise.resolve();
		}
	};
}

describe('[W2] a draft while it is written', () => {
	it('is kept after a quiet moment, and put aside until then', async () => {
		const { draft, timers, sent, aside, answer } = written();
		draft.words = 'No';
		timers.pass(QUIET_MS - 1);
		draft.words = 'Not';
		timers.pass(QUIET_MS - 1);
		expect([sent, aside(), draft.state]).toEqual([[], 'Not', 'changed']);
		timers.pass(1);
		expect([sent, aside(), draft.state]).toEqual([['Not'], 'Not', 'keeping']);
		await answer();
		expect([aside(), draft.state]).toEqual([null, 'kept']);
	});

	it('is kept every so often at most, and of one who never pauses that often', async () => {
		const { draft, timers, sent, answer } = written();
		for (let second = 0; second < 60; second++) {
			draft.words += 'x';
			timers.pass(1_000);
			await answer();
		}
		expect(sent.length).toBeGreaterThanOrEqual(2);
		expect(sent.length).toBeLessThanOrEqual(60_000 / BETWEEN_MS);
	});

	it('is kept at once before leaving, what was written meanwhile too', async () => {
		const { draft, sent, answer } = written();
		draft.words = 'a';
		draft.flush();
		draft.words = 'ab';
		draft.flush();
		expect(sent).toEqual(['a']);
		await answer();
		expect(sent).toEqual(['a', 'ab']);
	});

	it('goes on from what a reload left, and sends it', () => {
		const { draft, timers, sent } = written('half a sent', 'half');
		expect(draft.words).toBe('half a sent');
		timers.pass(QUIET_MS);
		expect(sent).toEqual(['half a sent']);
	});

	it('stays put aside when it was refused, and is not sent again by itself', async () => {
		const { draft, timers, sent, aside, answer } = written();
		draft.words = 'late';
		draft.flush();
		await answer(false);
		timers.pass(10 * BETWEEN_MS);
		expect([sent, aside(), draft.state]).toEqual([['late'], 'late', 'changed']);
	});

	it('turned in, is kept no more', () => {
		const { draft, timers, sent, aside } = written();
		draft.words = 'done';
		draft.close();
		timers.pass(BETWEEN_MS);
		draft.flush();
		expect([sent, aside()]).toEqual([[], null]);
	});
});
