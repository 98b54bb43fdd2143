import { describe, expect, it } from 'vitest';
import type { Refusal } from '#lib/domain/refusals.ts';
import { refusalWords } from './refusal-words.ts';

const ONE_OF_EACH: { [Code in Refusal['code']]: Extract<Refusal, { code: Code }> } = {
	notEnrolled: { code: 'notEnrolled' },
	unknownWaypoint: { code: 'unknownWaypoint', waypoint: 'compare' },
	unknownItem: { code: 'unknownItem' },
	notOnOffer: { code: 'notOnOffer' },
	alreadyRight: { code: 'alreadyRight' },
	malformedAnswer: { code: 'malformedAnswer' },
	noMoreHints: { code: 'noMoreHints', hints: 3 },
	answerFirst: { code: 'answerFirst' },
	unknownResource: { code: 'unknownResource' },
	unknownAlert: { code: 'unknownAlert' },
	unknownIntervention: { code: 'unknownIntervention' },
	alreadyUndone: { code: 'alreadyUndone' },
	lessonRunning: { code: 'lessonRunning' },
	noLesson: { code: 'noLesson' },
	alreadyOpen: { code: 'alreadyOpen' },
	minutesOutOfRange: { code: 'minutesOutOfRange', min: 1, max: 480 },
	nothingMissing: { code: 'nothingMissing' },
	notBefore: { code: 'notBefore', waypoint: 'compare' },
	onTheWay: { code: 'onTheWay', waypoint: 'compare' },
	alreadyReached: { code: 'alreadyReached', waypoint: 'compare' },
	notReached: { code: 'notReached', waypoint: 'compare' },
	notDue: { code: 'notDue', waypoint: 'compare' },
	questionsOpen: { code: 'questionsOpen' },
	noQuestions: { code: 'noQuestions' },
	nothingToAsk: { code: 'nothingToAsk' },
	notHttps: { code: 'notHttps' },
	linkTooLong: { code: 'linkTooLong', max: 500 },
	linkUnreadable: { code: 'linkUnreadable' },
	againLater: { code: 'againLater', minutes: 4 },
	rubricOutOfRange: { code: 'rubricOutOfRange', min: 0, max: 4 },
	reasonDoesNotFit: { code: 'reasonDoesNotFit' },
	noTask: { code: 'noTask', waypoint: 'compare' },
	noWords: { code: 'noWords' },
	alreadyTurnedIn: { code: 'alreadyTurnedIn' },
	notTurnedIn: { code: 'notTurnedIn' },
	alreadyOpened: { code: 'alreadyOpened' },
	workChanged: { code: 'workChanged' },
	unknownEvidence: { code: 'unknownEvidence' },
	unknownJam: { code: 'unknownJam' },
	notHere: { code: 'notHere' },
	thresholdOutOfRange: { code: 'thresholdOutOfRange', threshold: 'parkedMinutes', min: 3, max: 30 },
	thresholdsContradict: { code: 'thresholdsContradict', lower: 'stuckAttempts', upper: 'criticalAttempts' },
	thresholdsChanged: { code: 'thresholdsChanged' },
	levelOutOfRange: { code: 'levelOutOfRange', min: 0, max: 99 },
	ruleChanged: { code: 'ruleChanged' },
	dateOutOfRange: { code: 'dateOutOfRange', days: 730 },
	noWeekdays: { code: 'noWeekdays' },
	daysMixedUp: { code: 'daysMixedUp' },
	notAllowed: { code: 'notAllowed' },
	signedOut: { code: 'signedOut' },
	malformed: { code: 'malformed', at: 'command.type' },
	tooLarge: { code: 'tooLarge', max: 16_384 },
	tooMany: { code: 'tooMany', afterMs: 1500 },
	unknownClassroom: { code: 'unknownClassroom' },
	unknownChannel: { code: 'unknownChannel' },
	outdated: { code: 'outdated' },
	cannotBeStored: { code: 'cannotBeStored' },
	serverFault: { code: 'serverFault', errorId: 'k3x9' }
};

describe('refusals in words', () => {
	it.each(Object.values(ONE_OF_EACH))('$code is a sentence, not a code', (refusal) => {
		const words = refusalWords(refusal);
		expect(words).toMatch(/^[A-Z].*[.!]$|: \S+$/);
		expect(words).not.toContain(refusal.code);
		expect(words).not.toMatch(/[{}]|undefined/);
	});

	it('carries the numbers a person needs', () => {
		expect(refusalWords(ONE_OF_EACH.minutesOutOfRange)).toContain('between 1 and 480');
		expect(refusalWords(ONE_OF_EACH.tooMany)).toContain('2 seconds');
		expect(refusalWords(ONE_OF_EACH.serverFault)).toContain('k3x9');
	});

	it('says it differently where there are no hints at all', () => {
		expect(refusalWords({ code: 'noMoreHints', hints: 0 })).not.toContain('0');
	});
});
