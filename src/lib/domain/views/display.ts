// The class as everyone in the room may see it. Clockless: the shell tells it at most once a minute (see
// server/classrooms/views.ts), so that no change can be told to be one child's.
import type { WaypointId } from '../ids.ts';
import type { Progress } from '../progress.ts';
import { CROWD } from '../room.ts';
import { roadKey, type ClassRow, type DisplayLessonRow, type RoadRow, type ScreenRow } from './display-rows.ts';
import { lessonRow, type Rows } from './shown.ts';

const ROUNDED_TO = 5;

export function displayRows(progress: Progress): Rows {
	const { mode, held } = progress.screen;
	const shown: Rows = mode === 'live' ? classRows(progress) : [...held];
	return [['screen', screenRow(progress)], ...shown];
}

export const screenRow = ({ screen: { mode, since } }: Progress): ScreenRow => ({ mode, since });

/** The class as it is now. */
export function classRows(progress: Progress): Rows {
	return [['lesson', displayLesson(progress)], ['class', classRow(progress)], ...roadRows(progress)];
}

export function displayLesson(progress: Progress): DisplayLessonRow {
	const { joining: _, resumedAt: __, ...lesson } = lessonRow(progress);
	return lesson;
}

function classRow(progress: Progress): ClassRow {
	const { map, alerts, destination } = progress;
	let hands = 0;
	for (const { kind } of alerts.values()) if (kind === 'hand') hands++;
	return {
		destination: map.waypoints[destination]?.id ?? '',
		travelled: travelled(progress),
		helpDesk: hands >= CROWD ? 'some' : 'short'
	};
}

/** In this lesson, by everyone together. */
function travelled({ lesson, students }: Progress): number | null {
	if (!lesson) return null;
	let [sum, travellers] = [0, 0];
	for (const { cells } of students.values()) {
		let own = 0;
		for (const cell of cells) if (cell && cell.reachedAt !== null && cell.reachedAt >= lesson.startedAt) own++;
		sum += own;
		if (own > 0) travellers++;
	}
	return travellers >= CROWD ? sum - (sum % ROUNDED_TO) : null;
}

function roadRows({ map, room }: Progress): Rows {
	const idOf = (index: number): WaypointId => map.waypoints[index]?.id ?? '';
	return Object.entries(room.lit).flatMap(([from, ends]) =>
		ends.map((to) => roadRow({ from: idOf(Number(from)), to: idOf(to) }))
	);
}

const roadRow = (road: RoadRow): Rows[number] => [roadKey(road.from, road.to), road];
