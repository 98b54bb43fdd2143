// Who looks in on a class: what events about a guest change.
import { withGuest, type Guest } from './guests.ts';
import type { PersonId } from './ids.ts';
import type { Progress } from './progress.ts';

export function changeGuest(draft: Progress, id: PersonId, change: Partial<Guest>): void {
	draft.guests = withGuest(draft.guests, id, change);
	draft.touched.guests.add(id);
}
