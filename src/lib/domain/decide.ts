// From a command to events, or to a refusal. Pure: time and ids are arguments. The draft moves on with the events;
// a refusal leaves it as it was.
import type { Command } from './commands.ts';
import { type Asked, type Decided, type Decision } from './decision.ts';
import * as classroom from './decide-classroom.ts';
import * as guest from './decide-guest.ts';
import * as judgement from './decide-judgement.ts';
import { answerJam } from './decide-jam.ts';
import * as lesson from './decide-lesson.ts';
import * as rest from './decide-rest.ts';
import * as settings from './decide-settings.ts';
import * as student from './decide-student.ts';
import { undoIntervention } from './decide-undo.ts';
import * as plan from './pace/decide-plan.ts';
import * as quiz from './quiz/decide-quiz.ts';
import { setLink } from './way/decide-links.ts';
import * as way from './way/decide-way.ts';
import * as work from './work/decide-work.ts';
import type { Progress } from './progress.ts';
import type { Refusal } from './refusals.ts';
import { clearRecovered } from './watch.ts';

export function decide(draft: Progress, command: Command, asked: Asked): Decided {
	const { now, actor, student: learner, day, text = null } = asked;
	const decision: Decision = { now, actor, student: learner, day, text, draft, events: [] };
	const refusal = carryOut(decision, command);
	if (refusal) return { refusal };
	way.settleWay(decision);
	// [A8] Whatever a student did, they did something.
	if (asked.student !== null && decision.events.length > 0) clearRecovered(decision, asked.student);
	return { events: decision.events };
}

function carryOut(decision: Decision, command: Command): Refusal | void {
	switch (command.type) {
		case 'submitAnswer':
			return student.submitAnswer(decision, command);
		case 'showHint':
			return student.showHint(decision, command);
		case 'skipItem':
			return student.skipItem(decision, command);
		case 'startWaypoint':
			return student.startWaypoint(decision, command.waypoint);
		case 'openResource':
			return student.openResource(decision, command);
		case 'raiseHand':
			return student.raiseHand(decision);
		case 'lowerHand':
			return student.lowerHand(decision);
		case 'respondToNotice':
			return student.respondToNotice(decision, command);
		case 'setDestination':
			return way.setDestination(decision, command.waypoint);
		case 'startDetour':
			return way.startDetour(decision, command);
		case 'endDetour':
			return way.endDetour(decision);
		case 'startSideTrip':
			return way.startSideTrip(decision, command);
		case 'endSideTrip':
			return way.endSideTrip(decision);
		case 'startPlacement':
			return quiz.startPlacement(decision);
		case 'startChallenge':
			return quiz.startChallenge(decision, command);
		case 'startCheckUp':
			return quiz.startCheckUp(decision, command);
		case 'answerQuestion':
			return quiz.answerQuestion(decision, command);
		case 'stopQuestions':
			return quiz.stopQuestions(decision);
		case 'keepDraft':
			return work.keepDraft(decision, command.waypoint);
		case 'turnInWork':
			return work.turnInWork(decision, command.waypoint);
		case 'takeBackWork':
			return work.takeBackWork(decision, command.waypoint);
		case 'openWork':
			return work.openWork(decision, command);
		case 'setPlan':
			return plan.setPlan(decision, command);
		case 'setCalendar':
			return plan.setCalendar(decision, command);
		case 'setDaysAway':
			return plan.setDaysAway(decision, command);
		case 'setClassDestination':
			return way.setClassDestination(decision, command.waypoint);
		case 'setFocus':
			return way.setFocus(decision, command.waypoint);
		case 'orderDetour':
			return way.orderDetour(decision, command);
		case 'recallDetour':
			return way.recallDetour(decision, command.student);
		case 'setLink':
			return setLink(decision, command);
		case 'goOffScreen':
			return rest.goOffScreen(decision, command);
		case 'comeBack':
			return rest.comeBackSelf(decision);
		case 'setHelping':
			return student.setHelping(decision, command.helps);
		case 'startLesson':
			return lesson.startLesson(decision, command.minutes);
		case 'endLesson':
			return lesson.endLesson(decision);
		case 'openJoining':
		case 'closeJoining':
			return lesson.setJoining(decision, command.type === 'openJoining');
		case 'answerAlert':
			return lesson.answerAlert(decision, command);
		case 'undoIntervention':
			return undoIntervention(decision, command.intervention);
		case 'judge':
			return judgement.judge(decision, command);
		case 'declareMastery':
			return judgement.declareMastery(decision, command);
		case 'voidEvidence':
			return judgement.voidEvidence(decision, command);
		case 'restoreEvidence':
			return judgement.restoreEvidence(decision, command);
		case 'pauseLesson':
		case 'resumeLesson':
			return rest.setPaused(decision, command.type === 'pauseLesson');
		case 'sendOffScreen':
			return rest.sendOffScreen(decision, command);
		case 'callBack':
			return rest.callBack(decision, command);
		case 'setAway':
			return rest.setAway(decision, command);
		case 'setSupports':
			return settings.setSupports(decision, command);
		case 'setThresholds':
			return settings.setThresholds(decision, command);
		case 'setMasteredRule':
			return settings.setMasteredRule(decision, command);
		case 'answerJam':
			return answerJam(decision, command);
		case 'offerHelp':
			return guest.offerHelp(decision);
		case 'closeOffer':
			return guest.closeOffer(decision, command.by);
		case 'setDisplay':
			return lesson.setDisplay(decision, command.mode);
		case 'startWatch':
			return guest.startWatch(decision, command.guest);
		case 'openClassroom':
			return classroom.openClassroom(decision, command.clock);
		case 'enrolStudents':
			return classroom.enrolStudents(decision, command);
		case 'setPriors':
			return classroom.setPriors(decision, command);
		case 'removeStudent':
			return classroom.removeStudent(decision, command.student);
		case 'tick':
			return classroom.tick(decision);
		case 'signalLost':
			guest.endWatch(decision, command.students);
			return classroom.signalLost(decision, command.students);
		case 'signalRegained':
			return classroom.signalRegained(decision, command.student);
		default:
			return command satisfies never;
	}
}
