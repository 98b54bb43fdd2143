// From a view's name to its rows, and to what a draft changed in them.
import { boardChanges, boardRows } from '../../domain/views/board.ts';
import { displayRows } from '../../domain/views/display.ts';
import { routeChanges, routeRows } from '../../domain/views/route.ts';
import { wallRows } from '../../domain/views/wall.ts';
import type { Progress } from '../../domain/progress.ts';
import type { Row } from '../../sync/delta.ts';
import { difference, type Difference } from '../../sync/difference.ts';
import type { LearningView } from './classroom-types.ts';

export type Projection = {
	first: [string, Row][];
	/** Since it was asked before. */
	changes: (progress: Progress) => Difference;
};

export function projectionOf(view: LearningView, progress: Progress): Projection {
	switch (view.view) {
		case 'board':
			return { first: boardRows(progress), changes: boardChanges };
		case 'route':
			return { first: routeRows(progress, view.student), changes: (draft) => routeChanges(draft, view.student) };
		case 'wall':
			return toldWhole(wallRows, progress);
		case 'display':
			return toldWhole(displayRows, progress);
		default:
			return view satisfies never;
	}
}

/** Aggregates move with nearly everything and change rarely: they are made again, and only what differs is told. */
function toldWhole(rowsOf: (progress: Progress) => [string, Row][], progress: Progress): Projection {
	const first = rowsOf(progress);
	let told = new Map(first);
	return {
		first,
		changes(now) {
			const rows = new Map(rowsOf(now));
			const changes = difference(told, rows);
			told = rows;
			return changes;
		}
	};
}
