import { describe, expect, it } from 'vitest';
import { FORGET_MS, ownPause, pause, strangersPause, type TryRecord } from './slow-down.ts';

const NONE = { count: 0, lastAt: 0 };
const AT = 1_000_000_000;
const record = (changes: Partial<TryRecord>): TryRecord => ({ own: NONE, known: false, strangers: NONE, ...changes });

describe('waiting after wrong tries', () => {
	it('forgives two slips, then doubles from 4 s to a minute and stays there', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map((n) => ownPause(n) / 1000)).toEqual([
			0, 0, 0, 4, 8, 16, 32, 60, 60, 60
		]);
	});

	it('counts down from the last try and is over when it is over', () => {
		const own = { count: 4, lastAt: AT };
		expect(pause(record({ own }), AT)).toBe(8_000);
		expect(pause(record({ own }), AT + 7_999)).toBe(1);
		expect(pause(record({ own }), AT + 8_000)).toBe(0);
	});

	it('does not touch a device that got in before, however many strangers guess', () => {
		const strangers = { count: 1_000, lastAt: AT };
		expect(pause(record({ known: true, strangers }), AT)).toBe(0);
	});

	it('slows new devices down together, but never shuts them out', () => {
		expect([9, 10, 19, 20, 39, 40, 10_000].map((n) => strangersPause(n) / 1000)).toEqual([0, 15, 15, 30, 30, 60, 60]);
		expect(pause(record({ strangers: { count: 10_000, lastAt: AT } }), AT + 60_000)).toBe(0);
	});

	it('lets new devices guess fewer than 100 PINs of 10,000 in the first hour, whatever their number', () => {
		let guesses = 0;
		for (let now = AT; now < AT + FORGET_MS; guesses++) now += strangersPause(guesses + 1);
		expect(guesses).toBeLessThan(100);
	});

	it('forgets after an hour', () => {
		const own = { count: 50, lastAt: AT };
		expect(pause(record({ own }), AT + FORGET_MS)).toBe(0);
	});
});
