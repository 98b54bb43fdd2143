// Everything that can be asked of a classroom, in the imperative. Who may ask what is decided by access.ts.
import type { Brought, Difficulties } from './carried.ts';
import type { AlertId, InterventionId, JamId, Millis, PersonId, StudentId, TextId, WaypointId } from './ids.ts';
import type { Clock } from './clock.ts';
import type { AlertAnswer, StudentResponse } from './interventions.ts';
import type { Answer } from './items/item.ts';
import type { DeclareReason, VoidReason } from './judgements.ts';
import {
	STUDENT_PLAN_COMMANDS,
	TEACHER_PLAN_COMMANDS,
	type StudentPlanCommand,
	type TeacherPlanCommand
} from './pace/plan-commands.ts';
import {
	STUDENT_WAY_COMMANDS,
	TEACHER_WAY_COMMANDS,
	type StudentWayCommand,
	type TeacherWayCommand
} from './way/way-commands.ts';
import type { MasteredRule } from './map.ts';
import type { ScreenMode } from './screen.ts';
import type { JamAction } from './jam.ts';
import type { OffScreenWay } from './off-screen.ts';
import type { Support } from './supports.ts';
import type { Thresholds } from './thresholds.ts';
import {
	STUDENT_WORK_COMMANDS,
	TEACHER_WORK_COMMANDS,
	type StudentWorkCommand,
	type TeacherWorkCommand
} from './work/work-commands.ts';

/** An item as it is named in commands and events. */
export type ItemName = { waypoint: WaypointId; generator: string; seed: number };

/** What a student asks for themselves. */
export type StudentCommand =
	| { type: 'startWaypoint'; waypoint: WaypointId }
	/** `ms`: time on this item as the device saw it. `at`: when it was answered, if earlier than now (class time). */
	| ({ type: 'submitAnswer'; answer: Answer; ms: number; at?: Millis } & ItemName)
	| ({ type: 'showHint' } & ItemName)
	| ({ type: 'skipItem' } & ItemName)
	| { type: 'openResource'; waypoint: WaypointId; resource: string }
	| { type: 'raiseHand' }
	| { type: 'lowerHand' }
	| { type: 'respondToNotice'; alert: AlertId; response: StudentResponse }
	| StudentPlanCommand
	| StudentWayCommand
	| StudentWorkCommand
	| { type: 'goOffScreen'; way: OffScreenWay; minutes: number }
	| { type: 'comeBack' }
	/** Ready to help classmates, or no longer. */
	| { type: 'setHelping'; helps: boolean };

/** What a teacher asks for the class. */
export type TeacherCommand =
	| { type: 'startLesson'; minutes: number }
	| { type: 'endLesson' }
	| { type: 'openJoining' }
	| { type: 'closeJoining' }
	| { type: 'answerAlert'; alert: AlertId; action: AlertAnswer; minutes?: number }
	| { type: 'undoIntervention'; intervention: InterventionId }
	| { type: 'closeOffer'; by: PersonId }
	| TeacherPlanCommand
	| { type: 'setDisplay'; mode: ScreenMode }
	| TeacherWayCommand
	| TeacherWorkCommand
	/** A rubric for a performance task. `work`: what was turned in and read; without it, what was seen otherwise. */
	| { type: 'judge'; student: StudentId; waypoint: WaypointId; rubric: number; work?: TextId }
	| {
			type: 'declareMastery';
			student: StudentId;
			waypoint: WaypointId;
			mastered: boolean;
			reason: DeclareReason;
	  }
	/** A piece of evidence, by the log version it is named by, does not count; or does again. */
	| { type: 'voidEvidence'; student: StudentId; waypoint: WaypointId; evidence: number; reason: VoidReason }
	| { type: 'restoreEvidence'; student: StudentId; waypoint: WaypointId; evidence: number }
	| { type: 'pauseLesson' }
	| { type: 'resumeLesson' }
	| { type: 'sendOffScreen'; student: StudentId; way: OffScreenWay; minutes: number }
	| { type: 'callBack'; student: StudentId }
	| { type: 'setAway'; student: StudentId; away: boolean }
	| { type: 'setSupports'; student: StudentId; supports: Support[] }
	/** `base`: the version these were changed from. */
	| { type: 'setThresholds'; base: number; values: Thresholds }
	/** When a waypoint counts as reached in this class; `base` as above. */
	| { type: 'setMasteredRule'; base: number; rule: MasteredRule }
	| { type: 'answerJam'; jam: JamId; action: JamAction; students?: StudentId[]; helper?: StudentId; minutes?: number };

/** What a guest may ask: it says something to whoever runs the lesson, and changes nothing. */
export type CoachCommand = { type: 'offerHelp' };

/** What only the server itself asks. */
export type SystemCommand =
	| { type: 'openClassroom'; clock: Clock }
	/** `brought`: what they bring from earlier classes. */
	| { type: 'enrolStudents'; students: StudentId[]; brought?: Brought[] }
	/** What the school has measured of this map so far; of no effect once there are answers. */
	| ({ type: 'setPriors' } & Difficulties)
	| { type: 'removeStudent'; student: StudentId }
	| { type: 'tick' }
	/** Students, and guests among them. */
	| { type: 'signalLost'; students: PersonId[] }
	| { type: 'signalRegained'; student: StudentId }
	| { type: 'startWatch'; guest: PersonId };

export type Command = StudentCommand | TeacherCommand | CoachCommand | SystemCommand;

export const STUDENT_COMMANDS = [
	'startWaypoint',
	'submitAnswer',
	'showHint',
	'skipItem',
	'openResource',
	'raiseHand',
	'lowerHand',
	'respondToNotice',
	...STUDENT_PLAN_COMMANDS,
	...STUDENT_WAY_COMMANDS,
	...STUDENT_WORK_COMMANDS,
	'goOffScreen',
	'comeBack',
	'setHelping'
] as const satisfies StudentCommand['type'][];

export const TEACHER_COMMANDS = [
	'startLesson',
	'endLesson',
	'openJoining',
	'closeJoining',
	'answerAlert',
	'undoIntervention',
	'closeOffer',
	'setDisplay',
	...TEACHER_PLAN_COMMANDS,
	...TEACHER_WAY_COMMANDS,
	...TEACHER_WORK_COMMANDS,
	'judge',
	'declareMastery',
	'voidEvidence',
	'restoreEvidence',
	'pauseLesson',
	'resumeLesson',
	'sendOffScreen',
	'callBack',
	'setAway',
	'setSupports',
	'setThresholds',
	'setMasteredRule',
	'answerJam'
] as const satisfies TeacherCommand['type'][];

export const COACH_COMMANDS = ['offerHelp'] as const satisfies CoachCommand['type'][];
