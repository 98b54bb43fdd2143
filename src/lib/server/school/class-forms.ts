// What the pages that make and fill classes accept. Messages are codes of components/people/class-words.ts.
import { z } from 'zod';
import { GIVEN_ROLES } from '../../protocol/roles.ts';
import { id } from '../auth/forms.ts';
import { cleanName } from '../people/person-name.ts';
import { PASTED_MAX } from './pasted-names.ts';

const title = z
	.string({ error: 'titleMissing' })
	.max(1_000, 'titleLong')
	.transform((typed, context) => {
		const clean = cleanName(typed);
		if (clean !== null) return clean;
		context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'titleMissing' : 'titleLong' });
		return z.NEVER;
	});

/** Text of any length is taken in, so that a preview can say what was left out. */
export const listForm = z.object({
	names: z
		.string()
		.default('')
		.transform((text) => text.slice(0, PASTED_MAX)),
	keepEqual: z.literal('on').optional(),
	/** How many problems the person has been shown: these lines may be left out. */
	seen: z.coerce.number().int().min(0).default(0)
});

export const newClassForm = listForm.extend({
	title,
	map: z.string({ error: 'mapMissing' }).min(1, 'mapMissing').max(200, 'mapMissing'),
	/** The account name of the teacher, when somebody else makes the class. */
	teacher: z.string().trim().max(200, 'teacherUnknown').optional()
});

const role = z.enum(GIVEN_ROLES, { error: 'noRole' });

/** An aide's students are repeated fields, read beside this. */
export const roleForm = z.object({
	role,
	username: z.string({ error: 'unknownAccount' }).trim().min(1, 'unknownAccount').max(200, 'unknownAccount'),
	todayOnly: z.literal('on').optional()
});

export const endRoleForm = z.object({ person: id, role });
