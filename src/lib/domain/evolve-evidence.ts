// Keeps pieces of evidence and what they come to. A piece that is taken out, or put back, is settled by folding what is
// kept again; the Elo is not rewound.
import type { EventOf } from './events.ts';
import { KEPT_PIECES, type Piece, type Try } from './evidence.ts';
import { rate } from './evolve-rating.ts';
import { factsOf } from './item-facts.ts';
import { RUBRIC_MOST, type Voided } from './judgements.ts';
import { L0 } from './mastery/bkt.ts';
import { forgetMisses, newWeighed, weigh, type Weighed, type Weighing } from './mastery/weighed.ts';
import { ownCell, type Progress } from './progress.ts';
import type { Cell, Student } from './student.ts';
import { touch } from './touched.ts';

const weighingAt = (draft: Progress, index: number): Weighing => ({
	weightOf: (generator) => factsOf(draft.map, index, generator),
	freshFrom: draft.lesson?.version ?? 0
});

/** The cell is the draft's own, with its list and its base (see `ownCell`). */
export function keepPiece(draft: Progress, cell: Cell, index: number, piece: Piece): void {
	const weighing = weighingAt(draft, index);
	weigh(cell, piece, weighing);
	cell.evidence.push(piece);
	const oldest = cell.evidence.length > KEPT_PIECES ? cell.evidence.shift() : undefined;
	if (!oldest) return;
	cell.base ??= startOf(cell);
	weigh(cell.base, oldest, weighing);
}

const startOf = ({ carried, knownAtFirst }: Cell): Weighed => newWeighed(carried?.mastery ?? L0, knownAtFirst);

export function assess(draft: Progress, student: Student, event: EventOf<'assessed'>): void {
	const { actor: by, occurredAt: at, payload } = event;
	const { rubric, work = null, note = null } = payload;
	withCell(draft, student, event, (cell, index) => {
		rate(draft, student, cell, index, rubric / RUBRIC_MOST, null);
		keepPiece(draft, cell, index, { what: 'judged', id: draft.version, at, void: null, rubric, by, work, note });
		cell.lastAt = at;
	});
}

export function declare(draft: Progress, student: Student, event: EventOf<'masteryDeclared'>): void {
	const { actor: by, occurredAt: at, payload } = event;
	const { mastered, reason, note = null } = payload;
	withCell(draft, student, event, (cell, index) =>
		keepPiece(draft, cell, index, { what: 'declared', id: draft.version, at, void: null, mastered, reason, by, note })
	);
}

export function setVoid(
	draft: Progress,
	student: Student,
	event: EventOf<'evidenceVoided' | 'evidenceRestored'>
): void {
	const mark: Voided | null =
		event.type === 'evidenceVoided' ? { reason: event.payload.reason, by: event.actor, at: event.occurredAt } : null;
	withCell(draft, student, event, (cell, index) => {
		const swapped = new Map<Piece, Piece>();
		const swap = <One extends Piece>(one: One): One => {
			if (one.id !== event.payload.evidence) return one;
			const other = swapped.get(one) ?? { ...one, void: mark };
			swapped.set(one, other);
			return other as One;
		};
		cell.evidence = cell.evidence.map(swap);
		cell.tries = cell.tries.map((one: Try) => swap(one));
		foldAgain(draft, cell, index);
	});
}

function foldAgain(draft: Progress, cell: Cell, index: number): void {
	const weighing = weighingAt(draft, index);
	const weighed = cell.base ? { ...cell.base } : startOf(cell);
	for (const piece of cell.evidence) weigh(weighed, piece, weighing);
	if (weighed.upTo <= weighing.freshFrom) forgetMisses(weighed);
	Object.assign(cell, weighed);
}

function withCell(
	draft: Progress,
	student: Student,
	{ payload, occurredAt }: { payload: { waypoint: string }; occurredAt: number },
	change: (cell: Cell, index: number) => void
): void {
	const index = draft.map.indexOf.get(payload.waypoint);
	if (index === undefined) return;
	change(ownCell(draft, student, index, occurredAt), index);
	touch(draft.touched, student.id, index);
}
