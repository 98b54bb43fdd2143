// Spans of class time as whole minutes. Whoever calls says what "now" is.
import type { Millis } from '../../domain/ids.ts';

const MINUTE = 60_000;

/** How many full minutes ago. */
export const minutesSince = (since: Millis, now: Millis): number => Math.max(0, Math.floor((now - since) / MINUTE));

/** How many minutes are still to come, the one begun included. */
export const minutesUntil = (until: Millis, now: Millis): number => Math.max(0, Math.ceil((until - now) / MINUTE));
