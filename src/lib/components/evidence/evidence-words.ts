// Pieces of evidence in words, newest first: what a student answered and what people said.
import type { SaidRow, TryRow, WaypointRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';
import { declareWords } from './reason-words.ts';
import { rubricWords } from './rubric-words.ts';
import type { Say } from './why-words.ts';

export type PieceRow = { row: TryRow; said: null } | { row: SaidRow; said: SaidRow };

export const piecesOf = ({ tries, said }: Pick<WaypointRow, 'tries' | 'said'>): PieceRow[] =>
	[...tries.map((row): PieceRow => ({ row, said: null })), ...said.map((row): PieceRow => ({ row, said: row }))].sort(
		(a, b) => b.row.id - a.row.id
	);

export function pieceWords(piece: PieceRow, say: Say): string {
	if (piece.said === null) return tryWords(piece.row);
	if (piece.said.what === 'judged') return m.model_judged({ rubric: rubricWords(piece.said.rubric) });
	const { by, mastered, reason } = piece.said;
	const words = { who: say.who(by), reason: declareWords(reason) };
	return mastered ? m.model_declared(words) : m.model_withdrawn(words);
}

function tryWords({ correct, hints, attempt }: TryRow): string {
	if (!correct) return m.model_try_not_yet();
	if (hints > 0) return m.model_try_hints({ n: hints });
	return attempt > 1 ? m.model_try_again({ attempt }) : m.model_try_right();
}
