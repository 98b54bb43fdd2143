// What can be asked about work that people read. The words come beside the command (see words.ts).
import type { StudentId, WaypointId } from '../ids.ts';

export type StudentWorkCommand =
	| { type: 'keepDraft'; waypoint: WaypointId }
	| { type: 'turnInWork'; waypoint: WaypointId }
	| { type: 'takeBackWork'; waypoint: WaypointId };

export type TeacherWorkCommand = { type: 'openWork'; student: StudentId; waypoint: WaypointId };

export const STUDENT_WORK_COMMANDS = [
	'keepDraft',
	'turnInWork',
	'takeBackWork'
] as const satisfies StudentWorkCommand['type'][];

export const TEACHER_WORK_COMMANDS = ['openWork'] as const satisfies TeacherWorkCommand['type'][];
