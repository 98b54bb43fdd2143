// Who plays in the demo: one school, three classes, a person for every role there is a screen for.
import { STUDENT_NAMES } from '#lib/server/seed/student-names.ts';
import type { PupilKind } from '../simulate/kinds.ts';
import type { Writing } from '../simulate/mind.ts';

export const SCHOOL = { name: 'Lindenfield School', timeZone: 'Europe/Berlin' };

/** Made-up people on this computer; whoever can reach the demo may know it. */
export const PASSWORD = 'fractions';

export const TEACHER = { name: 'Marta Rivera', username: 'rivera', password: PASSWORD, role: 'teacher' as const };
export const OFFICE = { name: 'Ines Okoye', username: 'office', password: PASSWORD, role: 'admin' as const };
/** A guest of all three classes. */
export const COACH = { name: 'Noor Haddad', username: 'coach', password: PASSWORD, role: 'coach' as const };
/** Beside two students of the live class. */
export const AIDE = { name: 'Lena Brandt', username: 'aide', password: PASSWORD, role: 'aide' as const };
/** Runs the class that waits, today. */
export const SUBSTITUTE = {
	name: 'Piotr Novak',
	username: 'substitute',
	password: PASSWORD,
	role: 'substitute' as const
};

/** Live: 28 simulated students work here. */
export const LIVE = { title: 'Maths 4B', students: STUDENT_NAMES.slice(0, 28) };
/** Its lesson ended yesterday. */
export const YESTERDAY = { title: 'Maths 5A', students: STUDENT_NAMES.slice(28, 52) };
/** Waiting for its first lesson; nobody is simulated here, so its seats are for whoever tries the demo. */
export const WAITING = { title: 'Maths 3C', students: STUDENT_NAMES.slice(30, 54) };

/** By seat: who is what. Most do well; the others are what a board is for, and enough of them for a coach to see. */
const KINDS: readonly PupilKind[] = [
	'steady',
	'quick',
	'stuck',
	'steady',
	'mixedUp',
	'steady',
	'quick',
	'asking',
	'mixedUp',
	'dropping',
	'steady',
	'guessing',
	'quick',
	'idle'
];

const MINUTE = 60_000;

/** What is written in the live class, by seat: one has turned it in when a visitor comes, one is at it. */
export const WRITINGS: Readonly<Record<number, Writing>> = {
	1: {
		waypoint: 'equal-parts',
		after: 10 * MINUTE,
		draft: 'No, because',
		words:
			'No, because the middle piece is bigger. A third means three pieces that are all the same.\n' +
			'I would fold the paper under the pizza two times so the lines are in the right place, and cut there.'
	},
	12: {
		waypoint: 'equal-parts',
		after: 18 * MINUTE,
		draft: 'I would tell them to look at the pieces again.',
		words:
			'I would tell them to look at the pieces again. You can only say a third if the pieces are equal.\n' +
			'You could weigh the pieces!'
	}
};

/** The aide's: one who is stuck, one who asks a lot. */
export const AIDED_SEATS = [2, 7];

export const kindAt = (seat: number): PupilKind => KINDS[seat % KINDS.length] ?? 'steady';
