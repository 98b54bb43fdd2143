// Which alert may interrupt. A class has far more events than attention: one new card in two minutes for a class, one in
// ten for a student; the others wait in the queue. Hands and critical always may, and cost nobody's share. Rule [A20].
import { isHeld, isQuiet, type AlertKind } from './alerts.ts';
import type { Millis, WaypointId } from './ids.ts';
import type { Progress } from './progress.ts';
import type { Student } from './student.ts';

const CLASS_GAP = 2 * 60_000;
const STUDENT_GAP = 10 * 60_000;

export const isExempt = (kind: AlertKind): boolean => kind === 'hand' || kind === 'critical';

export function mayPush(progress: Progress, student: Student | null, kind: AlertKind, now: Millis): boolean {
	if (isExempt(kind)) return true;
	if (isQuiet(kind)) return false;
	return hasPassed(progress.pushedAt, CLASS_GAP, now) && hasPassed(student?.pushedAt ?? null, STUDENT_GAP, now);
}

/** A jam speaks for several students at once, and takes the class's turn: also that of an alert there that completes it. */
export const mayPushJam = ({ pushedAt, alerts }: Progress, waypoint: WaypointId, now: Millis): boolean =>
	hasPassed(pushedAt, CLASS_GAP, now) ||
	[...alerts.values()].some(
		(one) => one.pushed && one.raisedAt === now && one.waypoint === waypoint && isHeld(one.kind)
	);

const hasPassed = (since: Millis | null, gap: number, now: Millis): boolean => since === null || now - since >= gap;
