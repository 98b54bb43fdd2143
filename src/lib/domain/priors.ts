// What a classroom hands on to later ones: a student's own evidence by competency, and how hard its map has proved.
import type { Brought, Carried, Difficulties, Prior } from './carried.ts';
import type { Millis, StudentId } from './ids.ts';
import type { Rating } from './mastery/elo.ts';
import type { Progress } from './progress.ts';
import type { Cell } from './student.ts';

/** However much was measured before, a class's own work still moves a difficulty. */
const MOST = 100;

/** Null: nothing was done here. */
export function broughtFrom({ map, students }: Progress, id: StudentId): Brought | null {
	const student = students.get(id);
	if (!student) return null;
	const priors = student.cells.flatMap((cell, index) => {
		const competency = map.waypoints[index]?.competency;
		return cell && competency !== undefined && isEvidence(cell) ? [{ competency, ...carriedOf(cell) }] : [];
	});
	if (priors.length === 0) return null;
	return { student: id, ability: { value: student.ability, n: student.answered }, priors: newest(priors) };
}

const isEvidence = ({ attempts, judged, declared, carried }: Cell): boolean =>
	attempts + judged > 0 || declared !== null || carried !== null;

function carriedOf(cell: Cell): Carried {
	const before = cell.discounted === null ? cell.carried : null;
	return {
		mastery: cell.mastery,
		known: cell.known,
		offset: { value: cell.offset, n: cell.rated },
		attempts: cell.attempts + cell.judged + (cell.carried?.attempts ?? 0),
		unassisted: cell.unassisted - (cell.discounted ?? 0) + (before?.unassisted ?? 0),
		kinds: [...new Set([...(before?.kinds ?? []), ...cell.kinds])],
		reached: cell.reached,
		reachedAt: cell.reachedAt,
		usedAt: cell.usedAt ?? cell.carried?.usedAt ?? null,
		at: cell.lastAt
	};
}

/** By competency; of several the newest, since a class begins with what came before it. */
function newest(priors: readonly Prior[]): Prior[] {
	const best = new Map<string, Prior>();
	for (const prior of priors) {
		const known = best.get(prior.competency);
		if (!known || prior.at > known.at) best.set(prior.competency, prior);
	}
	return [...best.values()];
}

/** What one student brings from several classes. */
export function broughtTogether(all: readonly Brought[]): Brought | null {
	const [first, ...rest] = all;
	if (!first) return null;
	const ability = rest.reduce((most, { ability }) => (ability.n > most.n ? ability : most), first.ability);
	return { student: first.student, ability, priors: newest(all.flatMap(({ priors }) => priors)) };
}

/** The same on another clock. */
export const broughtAt = (brought: Brought, on: (at: Millis) => Millis): Brought => ({
	...brought,
	priors: brought.priors.map((prior) => ({
		...prior,
		at: on(prior.at),
		reachedAt: prior.reachedAt === null ? null : on(prior.reachedAt),
		usedAt: prior.usedAt === null ? null : on(prior.usedAt)
	}))
});

export function difficultiesOf({ map, difficulty, itemDifficulty }: Progress): Difficulties {
	const waypoints = difficulty.flatMap((rating, index) => {
		const waypoint = map.waypoints[index]?.id;
		return waypoint !== undefined && rating.n > 0 ? [{ waypoint, rating }] : [];
	});
	return { waypoints, items: [...itemDifficulty.base].map(([item, rating]) => ({ item, rating })) };
}

/** Of one map version, as several classes measured it: means, each by how much it rests on. */
export function difficultiesTogether(all: readonly Difficulties[]): Difficulties {
	const waypoints = meanOf(all.flatMap(({ waypoints }) => waypoints.map((one) => [one.waypoint, one.rating] as const)));
	const items = meanOf(all.flatMap(({ items }) => items.map((one) => [one.item, one.rating] as const)));
	return {
		waypoints: waypoints.map(([waypoint, rating]) => ({ waypoint, rating })),
		items: items.map(([item, rating]) => ({ item, rating }))
	};
}

function meanOf(all: readonly (readonly [string, Rating])[]): [string, Rating][] {
	const sums = new Map<string, Rating>();
	for (const [key, { value, n }] of all) {
		const sum = sums.get(key) ?? { value: 0, n: 0 };
		sums.set(key, { value: sum.value + value * n, n: sum.n + n });
	}
	return [...sums].map(([key, { value, n }]) => [key, { value: n === 0 ? 0 : value / n, n: Math.min(n, MOST) }]);
}
