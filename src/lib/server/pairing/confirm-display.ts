// A code as somebody typed it who may connect a display; wrong ones count against the network they come from.
import type { RequestEvent } from '@sveltejs/kit';
import type { ClassroomId, PersonId } from '../../domain/ids.ts';
import { codeForm } from '../auth/forms.ts';
import { parseForm } from '../http/parse-form.ts';

/** `codeProblem` is a code of components/people/pair-words.ts. */
export type DisplayConfirmed =
	{ kind: 'paired'; code: string } | { kind: 'refused'; status: number; said: { typed: string; codeProblem: string } };

export async function confirmDisplay(
	{ locals, getClientAddress }: Pick<RequestEvent, 'locals' | 'getClientAddress'>,
	form: FormData,
	classroomId: ClassroomId,
	by: PersonId
): Promise<DisplayConfirmed> {
	const { auth, pairings } = locals.app;
	const typed = String(form.get('code') ?? '').slice(0, 20);
	const refused = (status: number, codeProblem: string): DisplayConfirmed => ({
		...{ kind: 'refused', status },
		said: { typed, codeProblem }
	});
	if (auth.crowds.codes.wait(getClientAddress()) > 0) return refused(429, 'manyTries');
	const parsed = parseForm(codeForm, form);
	if (!parsed.ok) return refused(400, parsed.problems.code ?? 'codeForm');
	if (await pairings.confirm(parsed.value.code, classroomId, by)) return { kind: 'paired', code: typed };
	auth.crowds.codes.count(getClientAddress());
	return refused(404, 'noScreen');
}
