// Learning that no device sees: on paper, with the teacher, a resource, a partner or a group, for agreed minutes.
import type { Millis, PersonId } from './ids.ts';

export const OFF_SCREEN_WAYS = ['paper', 'teacher', 'resource', 'partner', 'group'] as const;
export type OffScreenWay = (typeof OFF_SCREEN_WAYS)[number];

export type OffScreen = {
	way: OffScreenWay;
	since: Millis;
	until: Millis;
	/** Who said so: the student, or whoever runs the lesson. */
	by: PersonId | null;
};

export const SHORTEST_OFF = 1;
export const LONGEST_OFF = 60;
