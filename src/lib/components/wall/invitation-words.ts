// By whom, and for how long, a coach may see a room.
import { m } from '#lib/paraglide/messages.js';
import { clockTime } from '../board/clock-time.ts';
import type { Invitation } from './wall-types.ts';

export function invitationWords(invitation: Invitation | null): string {
	if (!invitation) return m.coach_own_class();
	const { by: name, until } = invitation;
	if (until === null) return name ? m.coach_invited({ name }) : m.coach_invited_by_school();
	const time = clockTime(until);
	return name ? m.coach_invited_until({ name, time }) : m.coach_invited_by_school_until({ time });
}
