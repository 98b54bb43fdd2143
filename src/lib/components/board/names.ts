// What this screen calls its students. With names hidden, and for names not yet known, everyone is their seat.
import type { PersonId, StudentId } from '../../domain/ids.ts';
import type { PersonRow, StudentRow } from '../../domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';
import { seatLabel } from './seat-label.ts';

export type Names = {
	hidden: boolean;
	/** As short as it stays distinct in this class. */
	short: (student: StudentId) => string;
	full: (student: StudentId) => string;
	seat: (student: StudentId) => string;
	/** A grown-up of this class; for one who has left it, what they are. */
	adult: (person: PersonId) => string;
};

export function namesOf(people: readonly PersonRow[], students: readonly StudentRow[], hidden: boolean): Names {
	const personById = new Map(people.map((person) => [person.id, person]));
	const seatById = new Map(students.map((student) => [student.id, seatLabel(student.seat)]));
	const seat = (student: StudentId) => seatById.get(student) ?? '–';
	const known = (student: StudentId) => (hidden ? undefined : personById.get(student));
	return {
		hidden,
		seat,
		short: (student) => known(student)?.short || known(student)?.name || seat(student),
		adult: (person) => personById.get(person)?.name ?? m.model_someone(),
		full: (student) => known(student)?.name || seat(student)
	};
}
