import { expect, it } from 'vitest';
import type { Followed } from '#lib/domain/why/intervention.ts';
import { isMore } from './followed.ts';

const helped = (n: number): Followed => ({ action: 'helped', n, back: n, minutes: 2, attempts: 1 });
const going: Followed = { ...helped(1), action: 'going' };

it('earlier lessons are told of where they add a step, of this kind or another', () => {
	expect(isMore([], [])).toBe(false);
	expect(isMore([helped(2)], [helped(2)])).toBe(false);
	expect(isMore([helped(3)], [helped(2)])).toBe(true);
	expect(isMore([helped(2), going], [helped(2)])).toBe(true);
	expect(isMore([going], [])).toBe(true);
});
