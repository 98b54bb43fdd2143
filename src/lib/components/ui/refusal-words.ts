// A refusal as a person reads it, for every screen. Says what is so and what to do; never blames.
import type { Refusal } from '#lib/domain/refusals.ts';
import { m } from '#lib/paraglide/messages.js';
import { thresholdWords } from './threshold-words.ts';

const PLAIN = {
	notEnrolled: m.refusal_not_enrolled,
	unknownWaypoint: m.refusal_unknown_waypoint,
	unknownItem: m.refusal_unknown_item,
	notOnOffer: m.refusal_not_on_offer,
	alreadyRight: m.refusal_already_right,
	malformedAnswer: m.refusal_malformed_answer,
	answerFirst: m.refusal_answer_first,
	unknownResource: m.refusal_unknown_resource,
	unknownAlert: m.refusal_unknown_alert,
	unknownIntervention: m.refusal_unknown_intervention,
	alreadyUndone: m.refusal_already_undone,
	lessonRunning: m.refusal_lesson_running,
	noLesson: m.refusal_no_lesson,
	alreadyOpen: m.refusal_already_open,
	nothingMissing: m.refusal_nothing_missing,
	notBefore: m.refusal_not_before,
	onTheWay: m.refusal_on_the_way,
	alreadyReached: m.refusal_already_reached,
	notReached: m.refusal_not_reached,
	notDue: m.refusal_not_due,
	questionsOpen: m.refusal_questions_open,
	noQuestions: m.refusal_no_questions,
	nothingToAsk: m.refusal_nothing_to_ask,
	reasonDoesNotFit: m.refusal_reason_does_not_fit,
	noTask: m.work_refusal_no_task,
	noWords: m.work_refusal_no_words,
	alreadyTurnedIn: m.work_refusal_turned_in,
	notTurnedIn: m.work_refusal_not_turned_in,
	alreadyOpened: m.work_refusal_opened,
	workChanged: m.work_refusal_changed,
	unknownEvidence: m.refusal_unknown_evidence,
	unknownJam: m.alerts_refusal_jam,
	notHere: m.alerts_refusal_not_here,
	thresholdsChanged: m.alerts_refusal_changed,
	ruleChanged: m.model_rule_changed_refusal,
	noWeekdays: m.refusal_no_weekdays,
	notHttps: m.refusal_not_https,
	linkUnreadable: m.refusal_link_unreadable,
	daysMixedUp: m.refusal_days_mixed_up,
	notAllowed: m.refusal_not_allowed,
	signedOut: m.refusal_signed_out,
	malformed: m.refusal_malformed,
	tooLarge: m.refusal_too_large,
	unknownClassroom: m.refusal_unknown_classroom,
	unknownChannel: m.refusal_unknown_channel,
	outdated: m.refusal_outdated,
	cannotBeStored: m.refusal_cannot_be_stored
} satisfies Partial<Record<Refusal['code'], () => string>>;

export function refusalWords(refusal: Refusal): string {
	switch (refusal.code) {
		case 'noMoreHints':
			return refusal.hints === 0 ? m.refusal_no_hints() : m.refusal_no_more_hints({ hints: refusal.hints });
		case 'minutesOutOfRange':
			return m.refusal_minutes_out_of_range({ min: refusal.min, max: refusal.max });
		case 'againLater':
			return m.refusal_again_later({ n: refusal.minutes });
		case 'rubricOutOfRange':
			return m.refusal_rubric_out_of_range({ min: refusal.min, max: refusal.max });
		case 'levelOutOfRange':
			return m.refusal_level_out_of_range({ min: refusal.min, max: refusal.max });
		case 'thresholdOutOfRange': {
			const { threshold, min, max } = refusal;
			return m.alerts_refusal_range({ threshold: thresholdWords(threshold), min, max });
		}
		case 'thresholdsContradict': {
			const { lower, upper } = refusal;
			return m.alerts_refusal_contradict({ lower: thresholdWords(lower), upper: thresholdWords(upper) });
		}
		case 'dateOutOfRange':
			return m.refusal_date_out_of_range({ years: Math.floor(refusal.days / 365) });
		case 'linkTooLong':
			return m.refusal_link_too_long({ max: refusal.max });
		case 'tooMany':
			return m.refusal_too_many({ seconds: Math.max(1, Math.ceil(refusal.afterMs / 1000)) });
		case 'serverFault':
			return m.refusal_server_fault({ errorId: refusal.errorId });
		default:
			return PLAIN[refusal.code]();
	}
}
