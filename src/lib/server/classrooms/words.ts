// Reading people's own words. What they are of is asked of the classroom, who may read that of access.ts; words that
// nothing points to, and words somebody may not read, are the same: not there.
import type { ClassroomId, StudentId, TextId } from '../../domain/ids.ts';
import { useOf } from '../../domain/work/text-use.ts';
import type { Access, Viewer } from '../auth/auth-types.ts';
import type { Log } from '../log/log.ts';
import type { Classrooms } from './classroom-types.ts';

/** Of which student, in which class. */
export type WordsAddress = { classroom: ClassroomId; student: StudentId; text: TextId };
export type ReadWords = (viewer: Viewer | null, address: WordsAddress) => Promise<string | null>;

type Parts = { classrooms: Pick<Classrooms, 'open'>; access: Pick<Access, 'may'>; log: Pick<Log, 'words'> };

export function createWords({ classrooms, access, log }: Parts): ReadWords {
	return async (viewer, { classroom: classroomId, student: studentId, text }) => {
		const classroom = await classrooms.open(classroomId);
		const use = classroom && useOf(classroom.progress(), studentId, text);
		if (!use || !(await access.may(viewer, `read:${use}`, { classroomId, studentId }))) return null;
		return log.words(classroom.schoolId, text);
	};
}
