// A classroom's own clock: real by default, faster in simulated and replayed classrooms.
import type { Millis } from './ids.ts';

/** `base` on this clock is `realBase` on the real one (both ms since 1970); it runs `rate` times as fast. */
export type Clock = { base: Millis; realBase: number; rate: number };

export const REAL: Clock = { base: 0, realBase: 0, rate: 1 };

export const toClassTime = ({ base, realBase, rate }: Clock, real: number): Millis => base + (real - realBase) * rate;

export const toRealTime = ({ base, realBase, rate }: Clock, at: Millis): number => realBase + (at - base) / rate;
