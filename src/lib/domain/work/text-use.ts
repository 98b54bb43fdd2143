// What a text of one student's is, so that it can be said who may read it: a text that nothing points to any more is none.
import type { Progress } from '../progress.ts';
import type { StudentId, TextId } from '../ids.ts';

/** draft: not turned in · work: turned in or judged · note: said to the student with a rubric · declaration: why, for colleagues */
export type TextUse = 'draft' | 'work' | 'note' | 'declaration';

export function useOf({ students }: Progress, id: StudentId, text: TextId): TextUse | null {
	const student = students.get(id);
	if (!student) return null;
	for (const work of Object.values(student.works))
		if (work.text === text) return work.state === 'draft' ? 'draft' : 'work';
	for (const cell of student.cells)
		for (const piece of cell?.evidence ?? []) {
			if (piece.what === 'answer') continue;
			if (piece.note === text) return piece.what === 'judged' ? 'note' : 'declaration';
			if (piece.what === 'judged' && piece.work === text) return 'work';
		}
	return null;
}
