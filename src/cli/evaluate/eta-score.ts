// How often the product's range for the next 3, 5 and 10 waypoints held what came: a range is looked at whenever a student
// reaches a waypoint, with three or more behind them, and compared with the active hours it then took. Nominal: .80.
import { spanOf } from '#lib/domain/pace/eta.ts';
import { HORIZONS } from '#lib/domain/pace/pace.ts';
import type { Attempt } from './attempts.ts';
import { share } from './measures.ts';
import type { Step } from './model-run.ts';

type Range = { until: number; low: number; high: number };

export function createEtaScore() {
	const reachedBy = new Map<number, number>();
	const open = new Map<number, Range[]>();
	const held = HORIZONS.map(() => 0);
	const of = HORIZONS.map(() => 0);

	function look(place: number, horizon: number, { student, progress }: Step): void {
		const { pace, id } = student;
		const key = id * HORIZONS.length + place;
		const waiting = open.get(key) ?? [];
		for (const { low, high } of waiting.filter(({ until }) => until <= pace.reached)) {
			of[place] = (of[place] ?? 0) + 1;
			if (pace.hours >= low && pace.hours <= high) held[place] = (held[place] ?? 0) + 1;
		}
		const left = waiting.filter(({ until }) => until > pace.reached);
		const span = spanOf(pace, progress.pace, horizon);
		if (span) left.push({ until: pace.reached + horizon, low: pace.hours + span.low, high: pace.hours + span.high });
		open.set(key, left);
	}

	return {
		follow({ at, student }: Attempt, step: Step): void {
			const { reached } = step.student.pace;
			if (at === null || reachedBy.get(student) === reached) return;
			reachedBy.set(student, reached);
			HORIZONS.forEach((horizon, place) => look(place, horizon, step));
		},
		figures: () =>
			Object.fromEntries(
				HORIZONS.map((horizon, place) => [`eta_cover80_${horizon}`, share(held[place] ?? 0, of[place] ?? 0)])
			)
	};
}
