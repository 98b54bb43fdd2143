// A classroom to tell stories in: given what happened, when something is asked, then this follows.
import { compileMap, type CompiledMap } from '#lib/domain/compiled-map.ts';
import type { Command } from '#lib/domain/commands.ts';
import { decide } from '#lib/domain/decide.ts';
import type { ClassroomEvent, EventOf, EventType } from '#lib/domain/events.ts';
import { evolve } from '#lib/domain/evolve.ts';
import type { Answer } from '#lib/domain/items/item.ts';
import type { CourseMap, Waypoint } from '#lib/domain/map.ts';
import { offerAt } from '#lib/domain/offer.ts';
import type { Day } from '#lib/domain/pace/days.ts';
import { draftOf, initialState, settled, type Progress } from '#lib/domain/progress.ts';
import type { Refusal } from '#lib/domain/refusals.ts';
import { generatorById } from '#lib/domain/items/generators.ts';

export const TEACHER = 1;
export const ADA = 11;
export const BEN = 12;
export const MINUTE = 60_000;
/** A Monday in class, and its number. */
export const MORNING = Date.UTC(2026, 2, 2, 9);
export const MONDAY = 20_514;
export const DAY = 24 * 60 * MINUTE;

export const bankWaypoint = (id: string, prerequisites: string[] = [], options = 4): Waypoint => ({
	id,
	competency: id,
	title: id,
	shortTitle: id,
	lane: 'lane',
	col: 0,
	row: 0,
	labelSide: 'below',
	prerequisites,
	minutes: 10,
	items: {
		kind: 'bank',
		options,
		items: Array.from({ length: 40 }, (_, n) => ({ id: `${id}-${n}`, key: n % options }))
	},
	resources: []
});

/** Judged by people alone; with something to write, unless they watch. */
export const writtenWaypoint = (id: string, prerequisites: string[] = [], asks: string | null = 'Why?'): Waypoint => ({
	...bankWaypoint(id, prerequisites),
	items: { kind: 'generated', generators: [] },
	judgedBy: 'people',
	...(asks !== null && { task: { asks } })
});

export const mapOf = (...waypoints: Waypoint[]): CourseMap => ({
	id: 'test',
	version: 1,
	title: 'Test',
	language: 'en',
	lanes: [{ id: 'lane', title: 'Lane' }],
	waypoints,
	destination: waypoints.at(-1)?.id ?? '',
	misconceptions: {}
});

export function compiled(source: CourseMap): CompiledMap {
	const result = compileMap(source);
	if ('problems' in result) throw new Error(JSON.stringify(result.problems));
	return result.map;
}

/** A running class whose clock stands still until it is moved. */
export function classOn(source: CourseMap, students: number[] = [ADA, BEN]) {
	const map = compiled(source);
	let progress = initialState(map);
	const log: ClassroomEvent[] = [];
	let now = MORNING;
	let day: Day | undefined;

	/** `text`: where the words that come with it are kept. */
	function ask(
		command: Command,
		actor: number | null,
		student: number | null,
		text: string | null = null
	): ClassroomEvent[] | Refusal {
		const draft = draftOf(progress);
		const decided = decide(draft, command, { now, actor, student, day, text });
		if ('refusal' in decided) return decided.refusal;
		progress = settled(draft);
		log.push(...decided.events);
		return decided.events;
	}

	const told = {
		map,
		log,
		progress: () => progress,
		now: () => now,
		wait: (ms: number) => void (now += ms),
		/** From now on the shell knows the day, and it is this one. Nothing happens by itself. */
		onDay: (today: Day) => void (day = today),
		/** As anyone: who learns here is not told. */
		ask: (command: Command, actor: number) => ask(command, actor, null),
		system: (command: Command) => ask(command, null, null),
		teacher: (command: Command, text?: string) => ask(command, TEACHER, null, text),
		student: (id: number, command: Command, text?: string) => ask(command, id, id, text),
		/** Answers the item on offer: with the key, with something wrong, or with a named mistake. */
		answer(id: number, waypoint: string, how: 'right' | 'wrong' | { mistake: string }, extra: { at?: number } = {}) {
			const { name, answer } = told.plan(id, waypoint, how);
			return told.student(id, { type: 'submitAnswer', ...name, answer, ms: 5_000, ...extra });
		},
		plan(id: number, waypoint: string, how: 'right' | 'wrong' | { mistake: string }) {
			const index = map.indexOf.get(waypoint) ?? -1;
			const student = progress.students.get(id);
			if (!student) throw new Error(`nobody is ${id}`);
			const offer = offerAt(map, student, index);
			return { name: { waypoint, ...offer }, answer: answerTo(map, index, offer, how) };
		},
		alerts: (id: number) => [...progress.alerts.values()].filter(({ studentId }) => studentId === id),
		kinds: (id: number) => told.alerts(id).map(({ kind }) => kind),
		happened: <Type extends EventType>(type: Type) => log.filter((event): event is EventOf<Type> => event.type === type)
	};
	told.system({ type: 'enrolStudents', students });
	for (const student of students) told.system({ type: 'signalRegained', student });
	told.teacher({ type: 'startLesson', minutes: 60 });
	return told;
}

function answerTo(
	map: CompiledMap,
	index: number,
	{ generator, seed }: { generator: string; seed: number },
	how: 'right' | 'wrong' | { mistake: string }
): Answer {
	const source = map.waypoints[index]?.items;
	if (source?.kind === 'bank') {
		const key = source.items[seed]?.key ?? 0;
		return { kind: 'choice', option: how === 'right' ? key : (key + 1) % source.options };
	}
	const solution = generatorById(generator)?.solve(seed);
	if (!solution) throw new Error(`no generator ${generator}`);
	if (how === 'right') return solution.right;
	const tag = how === 'wrong' ? undefined : how.mistake;
	const mistake = solution.mistakes.find(({ misconception }) => tag === undefined || misconception === tag);
	if (!mistake) throw new Error(`${generator} ${seed} has no mistake ${tag ?? ''}`);
	return mistake.answer;
}

/** The log again, from nothing. */
export function replayed(source: CourseMap, log: readonly ClassroomEvent[]): Progress {
	const draft = draftOf(initialState(compiled(source)));
	for (const event of log) evolve(draft, JSON.parse(JSON.stringify(event)) as ClassroomEvent);
	return settled(draft);
}
