// What several views show alike: the lesson, tries as a person can read them, the mark a student carries.
import { ALERT_ORDER, isQuiet, type Alert, type AlertEvidence } from '../alerts.ts';
import type { MisconceptionTag, WaypointId } from '../ids.ts';
import { statementOf } from '../item-facts.ts';
import type { Progress } from '../progress.ts';
import type { Try } from '../evidence.ts';
import { deepestMissing } from '../routing.ts';
import type { Student } from '../student.ts';
import { questionOf } from '../quiz/question.ts';
import type { AskedRow, LessonRow, LinkRow, LinksRow, TryRow } from './row-types.ts';

export type Rows = [key: string, row: object][];

export function lessonRow({ lesson, joining, clock }: Progress): LessonRow {
	const state = lesson === null ? 'none' : lesson.endedAt === null ? 'running' : 'ended';
	return {
		state,
		startedAt: lesson?.startedAt ?? null,
		endsAt: lesson ? (lesson.endedAt ?? lesson.endsAt) : null,
		pausedAt: lesson?.pausedAt ?? null,
		resumedAt: lesson?.resumedAt ?? null,
		joining,
		clock
	};
}

/** In the map's order. Who set them is told to nobody. */
export const linksRow = ({ links, map }: Progress): LinksRow => ({
	links: map.waypoints.flatMap(({ id }, index): LinkRow[] => {
		const link = links[index];
		return link ? [{ waypoint: id, href: link.href, minutes: link.minutes }] : [];
	})
});

/** A try never changes, and its item takes work to make again: each is drawn once for all rows that show it. */
const drawn = new WeakMap<Try, TryRow>();

export function tryRow(one: Try): TryRow {
	const known = drawn.get(one);
	if (known) return known;
	const { id, at, correct, hints, misconception, attempt, generator, seed, answer } = one;
	const statement = statementOf(generator, seed, answer);
	const row = { id, at, correct, hints, misconception, attempt, statement, void: one.void?.reason ?? null };
	drawn.set(one, row);
	return row;
}

/** Made once for each hand. */
const asked = new WeakMap<AlertEvidence, AskedRow>();

/** What a student was looking at as the hand went up. */
export function askedAt({ map }: Progress, { evidence, waypoint }: Alert): AskedRow | null {
	if (evidence.kind !== 'hand' || evidence.generator === null || evidence.seed === null) return null;
	const known = asked.get(evidence);
	if (known) return known;
	const question = questionOf(map, { waypoint: waypoint ?? '', generator: evidence.generator, seed: evidence.seed });
	const row = 'prompt' in question ? { prompt: question.prompt } : { number: evidence.seed + 1 };
	asked.set(evidence, row);
	return row;
}

/** The tries an alert speaks of: the last three misses, of the named misconception or at the item asked about. */
export function triesBehind(alert: Alert, student: Student, index: number): TryRow[] {
	const tag = alert.evidence.kind === 'wrongTurn' && 'misconception' in alert.evidence && alert.evidence.misconception;
	const misses = (student.cells[index]?.tries ?? []).filter((one) => !one.correct && one.void === null);
	const telling = tag ? misses.filter(({ misconception }) => misconception === tag) : atItem(alert, misses);
	return telling.slice(-3).map(tryRow);
}

function atItem({ evidence }: Alert, misses: readonly Try[]): readonly Try[] {
	if (evidence.kind !== 'hand') return misses;
	const here = misses.filter(({ generator, seed }) => generator === evidence.generator && seed === evidence.seed);
	return here.length > 0 ? here : misses;
}

/** The most pressing open alert of a student, of the kinds a seat shows. */
export function markOf(progress: Progress, student: Student): Alert | null {
	let mark: Alert | null = null;
	for (const id of student.alerts) {
		const alert = progress.alerts.get(id);
		if (alert && !isQuiet(alert.kind) && (!mark || ALERT_ORDER.indexOf(alert.kind) < ALERT_ORDER.indexOf(mark.kind)))
			mark = alert;
	}
	return mark;
}

/** The resource that mends what an alert names, at its waypoint. */
export const mendingResource = (progress: Progress, { evidence, waypoint }: Alert): string | null =>
	resourceFor(
		progress,
		waypoint,
		evidence.kind === 'wrongTurn' && evidence.because === 'misconception' ? evidence.misconception : null
	);

/** Where a way back from an alert's waypoint leads; null when nothing before it is missing. */
export function missingBehind({ map }: Progress, student: Student, { waypoint }: Alert): WaypointId | null {
	const index = map.indexOf.get(waypoint ?? '');
	const missing = index === undefined ? null : deepestMissing(map, student, index);
	return missing === null ? null : (map.waypoints[missing]?.id ?? null);
}

/** Of a waypoint's resources the one that mends this wrong idea, or the first. */
export function resourceFor(
	{ map }: Progress,
	waypoint: WaypointId | null,
	tag: MisconceptionTag | null
): string | null {
	const resources = map.waypoints[map.indexOf.get(waypoint ?? '') ?? -1]?.resources ?? [];
	if (tag === null) return resources[0]?.id ?? null;
	const named = map.source.misconceptions[tag]?.mendedBy;
	return (resources.find(({ id, mends }) => id === named || mends.includes(tag)) ?? resources[0])?.id ?? null;
}
