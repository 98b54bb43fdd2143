// What has happened in a classroom, in the past tense. Ids and facts only: no names, no free text.
// Shapes are stored for years: a changed meaning is a new type or an upcast, never an edit.
import type { Alert, AlertEvidence, AlertKind, ClearReason } from './alerts.ts';
import type { Difficulties, Prior } from './carried.ts';
import type { Clock } from './clock.ts';
import type { ItemName } from './commands.ts';
import type { Fact } from './fact.ts';
import type { Jam, JamClearReason, JamEvidence } from './jam.ts';
import type {
	AlertId,
	InterventionId,
	JamId,
	Millis,
	MisconceptionTag,
	PersonId,
	StudentId,
	TextId,
	WaypointId
} from './ids.ts';
import type { InterventionAction, StudentResponse } from './interventions.ts';
import type { Answer } from './items/item.ts';
import type { PlanEvent } from './pace/plan-events.ts';
import type { QuizKind, WayEvent } from './way/way-events.ts';
import type { ScreenMode } from './screen.ts';
import type { DeclareReason, VoidReason } from './judgements.ts';
import type { MasteredRule } from './map.ts';
import type { Rating } from './mastery/elo.ts';
import type { OffScreenWay } from './off-screen.ts';
import type { Support } from './supports.ts';
import type { StoredThresholds } from './thresholds.ts';
import type { WorkEvent } from './work/work-events.ts';

export type AnswerSubmitted = Fact<
	'answerSubmitted',
	ItemName & {
		answer: Answer;
		correct: boolean;
		misconception: MisconceptionTag | null;
		/** 1 for the first attempt at this item. */
		attempt: number;
		/** Hints seen on this item before the attempt. */
		hints: number;
		ms: number;
		/** Answered among questions without hints, not as the item on offer. */
		quiz?: QuizKind;
	}
>;

export type ClassroomEvent =
	| Fact<'classroomOpened', { clock: Clock }>
	| Fact<'studentEnrolled', { seat: number; ability?: Rating; priors?: Prior[] }>
	| Fact<'priorsSet', Difficulties>
	| Fact<'studentRemoved'>
	| Fact<'joiningOpened'>
	| Fact<'joiningClosed'>
	| Fact<'lessonStarted', { endsAt: Millis }>
	| Fact<'lessonEnded', { because: 'teacher' | 'time' }>
	| Fact<'lessonPaused'>
	| Fact<'lessonResumed'>
	| Fact<'waypointStarted', { waypoint: WaypointId }>
	| AnswerSubmitted
	/** `words`: what there was to read since the hint before, or in the item; not noted in earlier logs. */
	| Fact<'hintShown', ItemName & { hint: number; words?: number }>
	| Fact<'itemSkipped', ItemName>
	| Fact<'resourceOpened', { waypoint: WaypointId; resource: string }>
	| Fact<'waypointReached', { waypoint: WaypointId }>
	/** `because`: by another rule, not by what the student did. */
	| Fact<'masteryLost', { waypoint: WaypointId; because?: 'rule' }>
	/** `work`: what was read for it. `note`: what the person said to it, in their own words. */
	| Fact<'assessed', { waypoint: WaypointId; rubric: number; work?: TextId; note?: TextId }>
	| Fact<'masteryDeclared', { waypoint: WaypointId; mastered: boolean; reason: DeclareReason; note?: TextId }>
	/** `evidence`: the log version of the event that is taken out. */
	| Fact<'evidenceVoided', { waypoint: WaypointId; evidence: number; reason: VoidReason }>
	| Fact<'evidenceRestored', { waypoint: WaypointId; evidence: number }>
	| Fact<
			'alertRaised',
			{
				alert: AlertId;
				kind: AlertKind;
				waypoint: WaypointId | null;
				evidence: AlertEvidence;
				/** Unfolded and spoken, or waiting in the queue; before this was decided here, all were. */
				pushed?: boolean;
			}
	  >
	| Fact<'alertCleared', { alert: AlertId; because: ClearReason }>
	| Fact<'noticeAnswered', { alert: AlertId; response: StudentResponse }>
	| Fact<
			'interventionMade',
			{
				intervention: InterventionId;
				action: InterventionAction;
				alert: AlertId;
				until: Millis | null;
				/** The group suggestion it answered. */
				jam?: JamId;
			}
	  >
	/** What followed a step: the student is over what the alert was about, after so many answers. */
	| Fact<'backOnRoute', { intervention: InterventionId; attempts: number }>
	| Fact<'interventionUndone', { intervention: InterventionId; alert: Alert }>
	| Fact<'jamRaised', { jam: JamId; waypoint: WaypointId; evidence: JamEvidence; pushed: boolean }>
	| Fact<'jamCleared', { jam: JamId; because: JamClearReason }>
	/** A step about it was undone: it stands as it did before, and whoever it had gathered is not any more. */
	| Fact<'jamRestored', { jam: Jam }>
	| Fact<'groupGathered', { jam: JamId; students: StudentId[]; helper: StudentId | null; until: Millis }>
	| Fact<'offScreenStarted', { way: OffScreenWay; until: Millis }>
	/** Said so, or the agreed minutes were over; any work ends it, too. */
	| Fact<'offScreenEnded', { because: 'said' | 'time' }>
	| Fact<'awaySet', { away: boolean }>
	| Fact<'supportsSet', { supports: Support[] }>
	| Fact<'helpingSet', { helps: boolean }>
	| Fact<'thresholdsSet', { values: StoredThresholds }>
	| Fact<'masteredRuleSet', { rule: MasteredRule }>
	| Fact<'watchStarted', { by: PersonId }>
	| Fact<'watchEnded', { by: PersonId }>
	| Fact<'helpOffered', { by: PersonId }>
	| Fact<'offerClosed', { by: PersonId }>
	| Fact<'displaySet', { mode: ScreenMode }>
	| Fact<'signalLost'>
	| Fact<'signalRegained'>
	| PlanEvent
	| WayEvent
	| WorkEvent;

export type EventType = ClassroomEvent['type'];
export type EventOf<Type extends EventType> = Extract<ClassroomEvent, { type: Type }>;
