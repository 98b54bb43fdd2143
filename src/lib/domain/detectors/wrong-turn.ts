// Wrong turn: the same wrong idea three times, or a waypoint tried before what it stands on. Rules [A2], [A3].
import type { AlertEvidence } from '../alerts.ts';
import { isReady, weakestPrerequisite } from '../routing.ts';
import type { Detector, Sight } from './detector.ts';

const RIGHT_AGAIN = 2;

export const wrongTurn: Detector = {
	kind: 'wrongTurn',
	sees: (sight) => (sight.cell.reached ? [] : [...byMisconception(sight), ...byMissingPrerequisite(sight)]),
	clears: ({ cell }) => cell.reached || cell.rightInRow >= RIGHT_AGAIN
};

const enough = ({ progress }: Sight): number => progress.thresholds.values.wrongTurnMisses;

const byMisconception = (sight: Sight): AlertEvidence[] =>
	Object.entries(sight.cell.misses)
		.filter(([, misses]) => misses >= enough(sight))
		.map(([misconception, misses]) => ({ kind: 'wrongTurn', because: 'misconception', misconception, misses }));

function byMissingPrerequisite(sight: Sight): AlertEvidence[] {
	const { progress, student, index, cell } = sight;
	if (cell.missesSince < enough(sight) || isReady(progress.map, student, index)) return [];
	const weakest = weakestPrerequisite(progress.map, student, index);
	const prerequisite = weakest === null ? undefined : progress.map.waypoints[weakest]?.id;
	if (prerequisite === undefined) return [];
	return [{ kind: 'wrongTurn', because: 'missingPrerequisite', prerequisite, misses: cell.missesSince }];
}
