// What a level rests on, in countable facts: how much was done, when, and what the next level asks for.
import type { WaypointRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

/** The mastered rule as the student sees it (learning model, "Mastered"). */
const SURE_ENOUGH = 93;
const OWN_RIGHT = 3;

export function evidenceWords(row: WaypointRow | undefined, when: (at: number) => string): string {
	if (!row || row.attempts === 0) return m.student_no_evidence();
	const facts = m.student_evidence({ n: row.attempts, right: row.unassisted });
	return row.lastAt === null ? facts : m.student_evidence_last({ facts, when: when(row.lastAt) });
}

export function whyWords(row: WaypointRow | undefined): string[] {
	if (!row || row.attempts === 0)
		return [m.student_why_nothing(), m.student_why_rule({ sure: SURE_ENOUGH, right: OWN_RIGHT })];
	const facts = [
		m.student_why_sure({ sure: Math.round(row.mastery * 100) }),
		m.student_why_right({ n: row.unassisted })
	];
	if (row.reached) return [...facts, m.student_why_reached()];
	facts.push(m.student_why_rule({ sure: SURE_ENOUGH, right: OWN_RIGHT }));
	if (row.reachedAt !== null) facts.push(m.student_why_was_reached());
	return [...facts, m.student_why_hints()];
}
