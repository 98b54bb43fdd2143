// The strip of outcomes beside an alert's sentence: the same attempts that the sentence counts. 1 right, 0 wrong, 2 right
// with help; newest last.
import type { AlertKind } from '../alerts.ts';
import { outcomeOf, type Piece, type Try } from '../evidence.ts';
import { RECENT } from '../recent.ts';
import type { Cell, Student } from '../student.ts';

/** Which attempts a strip shows: first tries or all tries at the alert's waypoint, or answers anywhere. */
export type StripOf = 'firstsHere' | 'here' | 'anywhere';

/** On a seat, and where the sentence counts no answers. */
export const DOTS = 8;

const OF: Partial<Record<AlertKind, StripOf>> = {
	stuck: 'firstsHere',
	critical: 'firstsHere',
	lostMastery: 'firstsHere',
	wrongTurn: 'here'
};
/** Their sentences say "of the last ten". */
const TEN: readonly AlertKind[] = ['struggling', 'rapidWrong'];

export const stripKind = (kind: AlertKind): StripOf => OF[kind] ?? 'anywhere';

export function stripOf(kind: AlertKind, student: Student, cell: Cell | undefined): number[] {
	switch (stripKind(kind)) {
		case 'firstsHere':
			return outcomesOf((cell?.evidence ?? []).filter(isFirst)).slice(-RECENT);
		case 'here':
			return outcomesOf(cell?.tries ?? []).slice(-DOTS);
		case 'anywhere':
			return student.outcomes.slice(TEN.includes(kind) ? -RECENT : -DOTS);
	}
}

const isFirst = (piece: Piece): piece is Try => piece.what === 'answer' && piece.attempt === 1;

const outcomesOf = (tries: readonly Try[]): number[] => tries.filter((one) => one.void === null).map(outcomeOf);
