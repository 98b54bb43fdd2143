// Elo after an outcome: for the student, here and everywhere, and for what the class knows of difficulty. It only predicts.
import { look } from './layered.ts';
import { competencyStep, hereStep, itemStep, sigmoid, studentStep } from './mastery/elo.ts';
import type { Progress } from './progress.ts';
import type { Cell, Student } from './student.ts';

/** @param outcome 0..1; @param item null for a performance task, which has no difficulty of its own */
export function rate(
	draft: Progress,
	student: Student,
	cell: Cell,
	index: number,
	outcome: number,
	item: string | null
): void {
	const known = item === null ? null : (look(draft.itemDifficulty, item) ?? { value: 0, n: 0 });
	const here = draft.difficulty[index] ?? { value: 0, n: 0 };
	const surprise = outcome - sigmoid(student.ability + cell.offset - here.value - (known?.value ?? 0));
	student.ability += studentStep(student.answered) * surprise;
	student.answered++;
	cell.offset += hereStep(cell.rated) * surprise;
	cell.rated++;
	draft.difficulty[index] = { value: here.value - competencyStep(here.n) * surprise, n: here.n + 1 };
	cell.skill = skillAt(draft, student, cell, index);
	if (item === null || known === null) return;
	draft.itemDifficulty.own.set(item, { value: known.value - itemStep(known.n) * surprise, n: known.n + 1 });
}

export const skillAt = ({ difficulty }: Progress, { ability }: Student, { offset }: Cell, index: number): number =>
	sigmoid(ability + offset - (difficulty[index]?.value ?? 0));
