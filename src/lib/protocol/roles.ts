// Roles that are given for one class, and why giving one was refused.

/** In the order they are offered. */
export const GIVEN_ROLES = ['coTeacher', 'substitute', 'coach', 'aide'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];

export type RoleRefusal =
	/** No account of the school has this name. */
	| 'unknownAccount'
	/** The class is theirs already. */
	| 'isTeacher'
	/** An aide without students. */
	| 'noStudents';

/** An adult with access to a class. `until`: ms since 1970; null: until somebody ends it. */
export type AdultInClass = {
	id: number;
	name: string;
	role: GivenRole | 'teacher';
	until: number | null;
	/** An aide's students. */
	students: number[];
};
