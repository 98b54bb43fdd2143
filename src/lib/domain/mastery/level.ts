// The words a mastery level is shown by. Thresholds: learning model, "Mastered".

/** Got it is held by the mastered rule, not by the number alone. */
export type Level = 'notStarted' | 'gettingGoing' | 'onTheWay' | 'almost' | 'gotIt';

/**
 * @param mastery 0..1, from the student's own evidence
 * @param evidence how many own first attempts there are; none always reads "Not started"
 * @param reached whether the mastered rule holds it as reached
 */
export function levelOf(mastery: number, evidence: number, reached: boolean): Level {
	if (evidence === 0) return 'notStarted';
	if (reached) return 'gotIt';
	if (mastery < 0.4) return 'gettingGoing';
	return mastery < 0.8 ? 'onTheWay' : 'almost';
}
