// Who looks in on a lesson by invitation, so that whoever runs it can see that: a coach at the wall, an offer of help.
import type { Millis, PersonId } from './ids.ts';

export type Guest = {
	id: PersonId;
	/** Following the wall since then; null when not. */
	watchingSince: Millis | null;
	/** An offer of help that has not been put away. */
	offeredAt: Millis | null;
};

export const guestOf = (guests: readonly Guest[], id: PersonId): Guest | undefined =>
	guests.find((guest) => guest.id === id);

/** Who neither watches nor offers anything is no guest. */
export function withGuest(guests: readonly Guest[], id: PersonId, change: Partial<Guest>): Guest[] {
	const guest = { watchingSince: null, offeredAt: null, ...guestOf(guests, id), ...change, id };
	const others = guests.filter((other) => other.id !== id);
	return guest.watchingSince === null && guest.offeredAt === null ? others : [...others, guest];
}
