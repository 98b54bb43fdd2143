// `npm run bench -- model`: what the model costs by itself. Run bundled, with --expose-gc and the database's address.
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import { decide } from '#lib/domain/decide.ts';
import type { ClassroomEvent } from '#lib/domain/events.ts';
import { evolve } from '#lib/domain/evolve.ts';
import { draftOf, initialState, settled, type Progress } from '#lib/domain/progress.ts';
import { boardChanges } from '#lib/domain/views/board.ts';
import { routeChanges } from '#lib/domain/views/route.ts';
import { percentile } from '../../../src/cli/percentile.ts';
import { classHistory, type ClassHistory } from './history.ts';
import { storeHistory } from './stored.ts';
import { wideMap } from './wide-map.ts';

const STUDENTS = 30;
const EVENTS = 100_000;
/** How often each figure is taken; its median counts. Deciding is taken once: a hundred thousand are many enough. */
const [databaseUrl = '', times = '5'] = process.argv.slice(2);

const history = classHistory(wideMap(), STUDENTS, EVENTS);
const { map, events } = history;
const evolved = () => replayed(map, events);

const evolveMs = await median(evolved);
const decideMs = await taken(() => decideAll(history));
const stored = await storeHistory(databaseUrl, map, events);
const openMs = await median(stored.open);
const snapshotMs = await median(stored.openWithSnapshot);
await stored.close();

console.log(
	JSON.stringify({
		bench: 'model',
		evolve_per_s: Math.round((events.length / evolveMs) * 1000),
		decide_and_views_per_s: Math.round((history.steps.length / decideMs) * 1000),
		open_100k_ms: openMs,
		open_100k_snapshot_ms: snapshotMs,
		classroom_mb: heapMb(evolved)
	})
);

/** As a classroom is opened: all events on one draft. */
function replayed(on: CompiledMap, log: readonly ClassroomEvent[]): Progress {
	const draft = draftOf(initialState(on));
	for (const event of log) evolve(draft, event);
	return settled(draft);
}

/** As a classroom works: a draft for each command, and the rows it touched for the board and that student's route. */
function decideAll({ steps }: ClassHistory): Progress {
	let progress = initialState(map);
	for (const { command, asked } of steps) {
		const draft = draftOf(progress);
		decide(draft, command, asked);
		progress = settled(draft);
		boardChanges(progress);
		for (const student of progress.touched.students.keys()) routeChanges(progress, student);
	}
	return progress;
}

async function median(task: () => unknown): Promise<number> {
	const all: number[] = [];
	for (let run = 0; run < Number(times); run++) all.push(await taken(task));
	return percentile(all, 0.5) ?? NaN;
}

/** In ms, without what was left to collect from before. */
async function taken(task: () => unknown): Promise<number> {
	globalThis.gc?.();
	const start = performance.now();
	await task();
	return performance.now() - start;
}

/** What one open classroom keeps, its map left out. */
function heapMb(make: () => Progress): number {
	const used = () => {
		globalThis.gc?.();
		return process.memoryUsage().heapUsed;
	};
	const before = used();
	const held = [make(), make(), make()];
	const mb = (used() - before) / held.length / 1024 / 1024;
	return Math.round(mb * 10) / 10;
}
