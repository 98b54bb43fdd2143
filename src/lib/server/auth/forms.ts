// What the pages of getting in accept. Messages are codes of components/getting-in/problem-words.ts.
import { z } from 'zod';
import { readClassCode } from '../school/class-code.ts';
import { PIN_FORM } from './pins.ts';

const pin = z.string({ error: 'pinForm' }).regex(PIN_FORM, 'pinForm');

export const id = z.coerce.number().int().positive().max(2_147_483_647);

export const codeForm = z.object({
	code: z
		.string({ error: 'codeMissing' })
		.min(1, 'codeMissing')
		.max(100, 'codeForm')
		.transform((typed, context) => {
			const code = readClassCode(typed);
			if (code) return code;
			context.addIssue({ code: 'custom', message: 'codeForm' });
			return z.NEVER;
		})
});

export const adultForm = z.object({
	username: z.string({ error: 'usernameMissing' }).trim().min(1, 'usernameMissing').max(200, 'tooLong'),
	password: z.string({ error: 'passwordMissing' }).min(1, 'passwordMissing').max(1_000, 'tooLong')
});

export const pinForm = z.object({ student: id, pin });

export const newPinForm = z
	.object({ student: id, pin, again: z.string({ error: 'pinForm' }) })
	.refine((form) => form.pin === form.again, { path: ['again'], message: 'pinsDiffer' });

export const studentForm = z.object({ student: id });

export const sessionForm = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });
