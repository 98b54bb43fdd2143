// Why the door stayed shut, as a person reads it. How long to wait is said beside it, by WaitNote.
import type { DoorRefusal } from '#lib/protocol/doors.ts';
import { m } from '#lib/paraglide/messages.js';

export function doorWords(refusal: DoorRefusal): string {
	switch (refusal.code) {
		case 'wrongPin':
			return refusal.waitMs > 0 ? m.auth_pin_wrong() : m.auth_pin_wrong_again();
		case 'wrongPassword':
			return refusal.waitMs > 0 ? m.auth_password_wrong() : m.auth_password_wrong_again();
		case 'wait':
			return m.auth_wait_said();
		case 'joiningClosed':
			return m.auth_join_closed_say();
		case 'notInClass':
			return m.auth_not_in_class();
		case 'noPin':
			return m.auth_pin_none();
		case 'hasPin':
			return m.auth_pin_taken();
		case 'easyPin':
			return m.auth_pin_easy();
	}
}

export const waitOf = (refusal: DoorRefusal | undefined): number =>
	refusal && 'waitMs' in refusal ? refusal.waitMs : 0;
