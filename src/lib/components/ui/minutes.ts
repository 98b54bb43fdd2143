// Spans of class time as whole minutes. Whoever calls says what "now" is.
import type { Millis } from '../../domain/ids.ts';

const MINUTE = 60_000;

/** How many full minutes ago. */
export const minutesSince = (since: Millis, now: Millis): number => Math.max(0, Math.floor((now - since) / MINUTE));

/** A screen's clock moves in steps, and may be this late. */
const STEP = 15_000;

/** How many minutes are still to come, the one begun included; ten that were agreed a moment ago are ten. */
export const minutesUntil = (until: Millis, now: Millis): number =>
	Math.max(0, Math.ceil((until - now - STEP) / MINUTE));
