// The roles of adults in a class: what they are called, what they may, and why one was not given.
import { m } from '#lib/paraglide/messages.js';
import type { AdultInClass, GivenRole, RoleRefusal } from '#lib/protocol/roles.ts';

export function roleName(role: AdultInClass['role']): string {
	switch (role) {
		case 'teacher':
			return m.auth_role_teacher();
		case 'coTeacher':
			return m.auth_role_co_teacher();
		case 'substitute':
			return m.people_role_substitute();
		case 'coach':
			return m.people_role_coach();
		case 'aide':
			return m.auth_role_aide();
	}
}

export function roleSay(role: GivenRole): string {
	switch (role) {
		case 'coTeacher':
			return m.people_role_co_teacher_say();
		case 'substitute':
			return m.people_role_substitute_say();
		case 'coach':
			return m.people_role_coach_say();
		case 'aide':
			return m.people_role_aide_say();
	}
}

const PROBLEMS: Record<RoleRefusal | 'noRole', () => string> = {
	unknownAccount: m.people_role_unknown,
	isTeacher: m.people_role_is_teacher,
	noStudents: m.people_role_no_students,
	noRole: m.people_role_none
};

const isKnown = (code: string): code is keyof typeof PROBLEMS => code in PROBLEMS;

/** Empty when nothing is wrong. */
export const roleProblem = (code: string | undefined): string => (code && isKnown(code) ? PROBLEMS[code]() : '');
