// Recorded attempts through the product's own model: predict, then update, everything from zero. Each row is taken for a
// first attempt at an item as hard to guess as anything typed. Nothing is computed here that the product does not keep,
// but for plain mastery tracing with a class's start, which is printed to compare with.
import { compileMap, type CompiledMap } from '#lib/domain/compiled-map.ts';
import { emit, type Decision } from '#lib/domain/decision.ts';
import type { Answer } from '#lib/domain/items/item.ts';
import { evidenceFactor, GUESS, L0, trace } from '#lib/domain/mastery/bkt.ts';
import { sigmoid } from '#lib/domain/mastery/elo.ts';
import { look } from '#lib/domain/layered.ts';
import { chanceKnowing, classStart } from '#lib/domain/prediction/class-start.ts';
import { forecastAt } from '#lib/domain/prediction/next-answer.ts';
import { counted, nothing, type Tally } from '#lib/domain/prediction/trail.ts';
import { draftOf, initialState, type Progress } from '#lib/domain/progress.ts';
import type { Cell, Student } from '#lib/domain/student.ts';
import { nothingTouched } from '#lib/domain/touched.ts';
import { watch } from '#lib/domain/watch.ts';
import { workMap } from '../replay/work-map.ts';
import type { Attempt } from './attempts.ts';

export type Chances = { bktf: number; bktfL0: number; elo: number; best: number };

/** What stands after a row; `student` and `cell` are the product's own. */
export type Step = { chances: Chances; progress: Progress; student: Student; index: number; cell: Cell };

const ANSWER: Answer = { kind: 'choice', option: 0 };
/** One kind of item at each waypoint: recordings know no other. */
const RECORDED = 'recorded';
/** Nobody looks at what was touched: it is forgotten every so many events. */
const FORGET = 1_000;

/** A map with a waypoint for each skill, numbered as the attempts number them. */
export function recordedMap(attempts: readonly Attempt[]): CompiledMap {
	const rows = attempts.map(({ row }) => row);
	const { map } = workMap(rows, RECORDED, 1, 'Recorded');
	const items = { kind: 'generated' as const, generators: [RECORDED] };
	const compiled = compileMap({ ...map, waypoints: map.waypoints.map((waypoint) => ({ ...waypoint, items })) });
	if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
	return compiled.map;
}

export function createModelRun(map: CompiledMap) {
	const draft = draftOf(initialState(map));
	const starts = createClassStarts();

	return function step(attempt: Attempt): Step {
		const { row, student: number, skill: index, pair, at } = attempt;
		const id = number + 1;
		const decision: Decision = { draft, events: [], now: at ?? 0, actor: id, student: id };
		if (!draft.students.has(id)) emit(decision, 'studentEnrolled', id, { seat: number });
		const before = draft.students.get(id) as Student;
		const cell = before.cells[index];
		const chances = {
			bktf: chanceKnowing(cell?.mastery ?? L0),
			bktfL0: chanceKnowing(starts.of(pair, index)),
			elo: eloAt(draft, before, index, row.item),
			best: forecastAt(draft, before, { index, item: row.item }, at).chance
		};
		starts.follow(pair, index, row.correct);
		emit(decision, 'answerSubmitted', id, {
			waypoint: map.waypoints[index]?.id ?? '',
			generator: row.item,
			seed: 0,
			answer: ANSWER,
			correct: row.correct,
			misconception: null,
			attempt: 1,
			hints: 0,
			ms: 0
		});
		watch(decision, id, index, false);
		if (draft.version % FORGET === 0) draft.touched = nothingTouched();
		const student = draft.students.get(id) as Student;
		return { chances, progress: draft, student, index, cell: student.cells[index] as Cell };
	};
}

function eloAt(progress: Progress, student: Student, index: number, item: string): number {
	const here = progress.difficulty[index]?.value ?? 0;
	const own = look(progress.itemDifficulty, item)?.value ?? 0;
	return sigmoid(student.ability + (student.cells[index]?.offset ?? 0) - here - own);
}

/** Mastery tracing that starts where the class's first answers say. */
function createClassStarts() {
	const known = new Map<number, number>();
	const firsts = new Map<number, Tally>();
	const startOf = (index: number): number => classStart(firsts.get(index) ?? nothing);
	return {
		of: (pair: number, index: number): number => known.get(pair) ?? startOf(index),
		follow(pair: number, index: number, correct: boolean): void {
			const before = known.get(pair);
			known.set(pair, trace(before ?? startOf(index), evidenceFactor(correct, GUESS)));
			if (before === undefined) firsts.set(index, counted(firsts.get(index) ?? nothing, correct));
		}
	};
}
