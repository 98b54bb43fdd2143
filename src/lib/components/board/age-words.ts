// A span of class time in words: "just now", then whole minutes.
import type { Millis } from '#lib/domain/ids.ts';
import { m } from '#lib/paraglide/messages.js';
import { minutesSince } from '../ui/minutes.ts';

export function ageWords(since: Millis, now: Millis): string {
	const n = minutesSince(since, now);
	return n === 0 ? m.board_just_now() : m.board_min({ n });
}
