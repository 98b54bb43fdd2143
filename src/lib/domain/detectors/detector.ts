// What every detector that looks at a student's answers offers. Thresholds and sources: learning model, "Alerts".
import type { AlertEvidence, AlertKind } from '../alerts.ts';
import type { Progress } from '../progress.ts';
import type { Cell, Student } from '../student.ts';

export type Sight = { progress: Progress; student: Student; index: number; cell: Cell };

export type Detector = {
	kind: AlertKind;
	/** What it looks after; an answer when nothing is said. */
	after?: 'hint';
	/** Every set of facts that would raise an alert; those already raised at this waypoint in this lesson are left out later. */
	sees: (sight: Sight) => AlertEvidence[];
	/** Whether an open alert of this kind is over. */
	clears: (sight: Sight) => boolean;
};
