// What a level rests on in one line: how much was done, and when.
import type { WaypointRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

export function evidenceWords(row: WaypointRow | undefined, when: (at: number) => string): string {
	if (!row || row.level === 'notStarted') return m.student_no_evidence();
	if (row.attempts === 0) return '';
	const facts = m.student_evidence({ n: row.attempts, right: row.unassisted });
	return row.lastAt === null ? facts : m.student_evidence_last({ facts, when: when(row.lastAt) });
}
