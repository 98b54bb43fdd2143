// What can be asked about a student's way: where to, which way round, and questions that show what is known.
import type { AlertId, StudentId, WaypointId } from '../ids.ts';
import type { Answer } from '../items/item.ts';

export type StudentWayCommand =
	/** Null: the class's destination again. */
	| { type: 'setDestination'; waypoint: WaypointId | null }
	/** `alert`: the notice that offered it, when one did. */
	| { type: 'startDetour'; to: WaypointId; alert?: AlertId }
	| { type: 'endDetour' }
	| { type: 'startSideTrip'; waypoint: WaypointId; minutes: number }
	| { type: 'endSideTrip' }
	| { type: 'startPlacement' }
	| { type: 'startChallenge'; waypoint: WaypointId }
	| { type: 'startCheckUp'; waypoint: WaypointId }
	/** `number`: the question it answers, so that an answer never meets the next one. `ms`: as the device saw it. */
	| { type: 'answerQuestion'; number: number; answer: Answer; ms: number }
	| { type: 'stopQuestions' };

export type TeacherWayCommand =
	/** Null: the map's own destination, no focus. */
	| { type: 'setClassDestination'; waypoint: WaypointId | null }
	| { type: 'setFocus'; waypoint: WaypointId | null }
	/** `to` null: the deepest missing prerequisite of what the student is on. `alert`: the one this answers. */
	| { type: 'orderDetour'; student: StudentId; to: WaypointId | null; alert?: AlertId }
	| { type: 'recallDetour'; student: StudentId }
	/** A link to learn with there; null takes it away. */
	| { type: 'setLink'; waypoint: WaypointId; href: string | null; minutes: number };

export const STUDENT_WAY_COMMANDS = [
	'setDestination',
	'startDetour',
	'endDetour',
	'startSideTrip',
	'endSideTrip',
	'startPlacement',
	'startChallenge',
	'startCheckUp',
	'answerQuestion',
	'stopQuestions'
] as const satisfies StudentWayCommand['type'][];

export const TEACHER_WAY_COMMANDS = [
	'setClassDestination',
	'setFocus',
	'orderDetour',
	'recallDetour',
	'setLink'
] as const satisfies TeacherWayCommand['type'][];
