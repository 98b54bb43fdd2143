// New students into a class, from a list that has been looked over.
import type { ClassroomId, PersonId, StudentId } from '../../domain/ids.ts';
import { recordAudit } from '../auth/audit.ts';
import type { Db } from '../db/clients.ts';
import type { Classes } from './classes.ts';
import type { School } from './school.ts';

export type Roster = {
	/** In the order given, which is that of the seats. */
	add: (classroomId: ClassroomId, names: readonly string[], by: PersonId) => Promise<StudentId[]>;
};

export const createRoster = (db: Db, school: School, classes: Classes): Roster => ({
	async add(classroomId, names, by) {
		const entry = await classes.find(classroomId);
		if (!entry || names.length === 0) return [];
		const students = await school.addStudents(entry.schoolId, names);
		await classes.enrol(classroomId, students, { role: 'student', grantedBy: by });
		const detail = { classroom: classroomId, students };
		await recordAudit(db, { schoolId: entry.schoolId, actor: by, action: 'enrolled', detail });
		return students;
	}
});
