// Which rows a draft has to project again: views look here instead of comparing everything.
import type { AlertId, InterventionId, JamId, PersonId, StudentId } from './ids.ts';

export type Touched = {
	lesson: boolean;
	/** Waypoint numbers with new evidence, by student. */
	students: Map<StudentId, Set<number>>;
	alerts: Set<AlertId>;
	interventions: Set<InterventionId>;
	guests: Set<PersonId>;
	jams: Set<JamId>;
	settings: boolean;
};

export const nothingTouched = (): Touched => ({
	lesson: false,
	students: new Map(),
	alerts: new Set(),
	interventions: new Set(),
	guests: new Set(),
	jams: new Set(),
	settings: false
});

export function touch(touched: Touched, student: StudentId, waypoint: number | null = null): void {
	const waypoints = touched.students.get(student);
	if (!waypoints) touched.students.set(student, new Set(waypoint === null ? [] : [waypoint]));
	else if (waypoint !== null) waypoints.add(waypoint);
}
