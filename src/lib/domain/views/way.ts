// A student's way as their screen is told it. This student alone.
import type { WaypointId } from '../ids.ts';
import type { Progress } from '../progress.ts';
import { questionOf } from '../quiz/question.ts';
import { mostOf } from '../quiz/quiz-kinds.ts';
import type { Route } from '../routing.ts';
import type { Student } from '../student.ts';
import { bridgeTo, type BridgePart } from '../way/bridge.ts';
import { nextCheckUps } from '../way/check-ups.ts';
import { stepsOf } from '../way/steps.ts';
import type { TripRow } from './row-types.ts';
import type {
	BridgeStep,
	ClassWayRow,
	DetourRow,
	FocusRow,
	QuizResultRow,
	QuizRow,
	StepRow,
	WayRow
} from './way-row.ts';

const CHECK_UPS = 3;
const MINUTE = 60_000;

export function wayRow(progress: Progress, student: Student, route: Route): WayRow {
	const { way } = student;
	const idOf = idIn(progress);
	const sent = sentTo(student);
	return {
		own: way.destination !== null,
		steps: stepsOf(progress, student, route).map(({ index, minutes, extra, added, reasons }): StepRow => ({
			waypoint: idOf(index),
			minutes,
			extra,
			added,
			reasons
		})),
		detour: detourRow(progress, student),
		sideTrip: way.sideTrip && {
			waypoint: idOf(way.sideTrip.waypoint),
			rejoins: way.sideTrip.rejoins === null ? null : idOf(way.sideTrip.rejoins),
			until: way.sideTrip.until
		},
		sent: sent === null ? null : idOf(sent),
		placed: way.placed.map((index) => ({ waypoint: idOf(index), ...(way.placedOn[index] ?? { asked: 0, right: 0 }) })),
		fresh: isFresh(student),
		quiz: quizRow(progress, student),
		result: resultRow(progress, student),
		checkUps: nextCheckUps(progress, student, CHECK_UPS).map(({ index, days }) => ({
			waypoint: idOf(index),
			days: Math.max(0, days)
		})),
		focus: focusRow(progress, student),
		learns: way.learns
	};
}

export function detourRow(progress: Progress, { way: { detour } }: Student): DetourRow | null {
	const idOf = idIn(progress);
	return detour && { to: idOf(detour.to), rejoins: idOf(detour.rejoins), by: detour.by };
}

/** How long it was agreed for, the last time it was. */
export function tripRow(progress: Progress, { way: { sideTrip } }: Student): TripRow | null {
	if (!sideTrip) return null;
	const { waypoint, since, until } = sideTrip;
	return { waypoint: idIn(progress)(waypoint), minutes: Math.round((until - since) / MINUTE), until };
}

export function classWayRow(progress: Progress): ClassWayRow {
	const idOf = idIn(progress);
	return { destination: idOf(progress.destination), focus: progress.focus === null ? null : idOf(progress.focus) };
}

const idIn =
	({ map }: Progress) =>
	(index: number): WaypointId =>
		map.waypoints[index]?.id ?? '';

/** Until they are there, or it is reached already. */
const sentTo = ({ current, cells, way: { sent } }: Student): number | null =>
	sent === null || sent === current || cells[sent]?.reached ? null : sent;

const isFresh = ({ cells, way }: Student): boolean =>
	way.result?.kind !== 'placement' && way.placed.length === 0 && cells.every((cell) => !cell || cell.attempts === 0);

function quizRow(progress: Progress, { way }: Student): QuizRow | null {
	const { quiz } = way;
	if (!quiz) return null;
	return {
		kind: quiz.kind,
		waypoint: quiz.waypoint === null ? null : idIn(progress)(quiz.waypoint),
		number: quiz.answers.length + 1,
		most: mostOf(quiz.kind),
		question: questionOf(progress.map, quiz.asks)
	};
}

function resultRow(progress: Progress, { cells, way }: Student): QuizResultRow | null {
	const { result } = way;
	if (!result) return null;
	const { waypoint: index, ...rest } = result;
	if (index === null) return { ...rest, waypoint: null, reached: false };
	return { ...rest, waypoint: idIn(progress)(index), reached: cells[index]?.reached ?? false };
}

function focusRow(progress: Progress, student: Student): FocusRow | null {
	const { focus, map } = progress;
	if (focus === null || student.cells[focus]?.reached) return null;
	const { parts, minutes, left } = bridgeTo(map, student, focus);
	const idOf = idIn(progress);
	const bridge = parts.map((part): BridgeStep => named(part, idOf));
	return { waypoint: idOf(focus), bridge, minutes, left: left.map(idOf) };
}

function named({ index, ...part }: BridgePart, idOf: (index: number) => WaypointId): BridgeStep {
	return { ...part, waypoint: idOf(index) } as BridgeStep;
}
