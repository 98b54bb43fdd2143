// Why a command was not carried out, as a code with numbers. The catalogue turns it into words for a person.
import type { HrefProblem } from './link.ts';
import type { RuleProblem } from './mastery/rules.ts';
import type { ThresholdProblem } from './thresholds.ts';

export type Refusal =
	| { code: 'notEnrolled' }
	| { code: 'unknownWaypoint'; waypoint: string }
	| { code: 'unknownItem' }
	/** The item moved on, on another device or by a try that arrived first; the view holds the one on offer. */
	| { code: 'notOnOffer' }
	| { code: 'alreadyRight' }
	| { code: 'malformedAnswer' }
	| { code: 'noMoreHints'; hints: number }
	| { code: 'answerFirst' }
	| { code: 'unknownResource' }
	| { code: 'unknownAlert' }
	| { code: 'unknownIntervention' }
	| { code: 'alreadyUndone' }
	| { code: 'lessonRunning' }
	| { code: 'noLesson' }
	| { code: 'alreadyOpen' }
	| { code: 'minutesOutOfRange'; min: number; max: number }
	/** There is nothing missing before it, or it is reached already. */
	| { code: 'nothingMissing' }
	/** A detour leads to what comes before; this does not. */
	| { code: 'notBefore'; waypoint: string }
	/** It is on the way anyway. */
	| { code: 'onTheWay'; waypoint: string }
	| { code: 'alreadyReached'; waypoint: string }
	| { code: 'notReached'; waypoint: string }
	| { code: 'notDue'; waypoint: string }
	/** Questions are open already; they come first. */
	| { code: 'questionsOpen' }
	| { code: 'noQuestions' }
	/** What people alone judge has no questions. */
	| { code: 'nothingToAsk' }
	| { code: 'againLater'; minutes: number }
	| { code: 'reasonDoesNotFit' }
	/** Nothing is to be written there. */
	| { code: 'noTask'; waypoint: string }
	| { code: 'noWords' }
	| { code: 'alreadyTurnedIn' }
	| { code: 'notTurnedIn' }
	/** Whoever judges reads it now. */
	| { code: 'alreadyOpened' }
	/** It is not what was read any more. */
	| { code: 'workChanged' }
	/** Not at this waypoint, or too long ago to be taken out by itself. */
	| { code: 'unknownEvidence' }
	| { code: 'unknownJam' }
	| { code: 'notHere' }
	| ThresholdProblem
	| RuleProblem
	/** Somebody else changed them since. */
	| { code: 'thresholdsChanged' }
	| { code: 'ruleChanged' }
	/** A date has to be today or later, and at most so many days ahead. */
	| { code: 'dateOutOfRange'; days: number }
	| { code: 'noWeekdays' }
	| HrefProblem
	| { code: 'daysMixedUp' }
	// said by the shell around the model
	| { code: 'notAllowed' }
	| { code: 'signedOut' }
	| { code: 'malformed'; at: string }
	| { code: 'tooLarge'; max: number }
	| { code: 'tooMany'; afterMs: number }
	| { code: 'unknownClassroom' }
	| { code: 'unknownChannel' }
	| { code: 'outdated' }
	| { code: 'cannotBeStored' }
	| { code: 'serverFault'; errorId: string };
