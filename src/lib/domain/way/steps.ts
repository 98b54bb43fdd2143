// The next step and the other good first ones: what speaks for each, and what each costs. Rules [R3], [R10].
import type { CompiledMap } from '../compiled-map.ts';
import {
	destinationOf,
	isOpen,
	isPassable,
	minutesLeft,
	routeOf,
	wayOf,
	type Country,
	type Route
} from '../routing.ts';
import type { Student } from '../student.ts';
import { isPlaced } from './way.ts';
import type { Reason } from './reasons.ts';

export type Step = { index: number; minutes: number; extra: number; added: number; reasons: Reason[] };

/** More than this nobody compares. */
const MOST = 4;

export function stepsOf(country: Country, student: Student, route: Route = routeOf(country, student)): Step[] {
	const first = route.ahead[0];
	if (first === undefined) return [];
	const firsts = [first, ...route.alternatives].slice(0, MOST);
	return firsts.map((index) => {
		const added = addedBy(country, student, index);
		return {
			index,
			minutes: Math.ceil(minutesLeft(country.map, student, index)),
			extra: Math.round(minutesOf(country.map, student, added)),
			added: added.length,
			reasons: reasonsFor(country.map, student, index, firsts, route.ahead)
		};
	});
}

/** [R10] What there is to do beside the route's own waypoints when this one is taken on the way: itself, if it is off. */
export function addedBy(country: Country, student: Student, index: number): number[] {
	const { map } = country;
	const way = wayOf(map, destinationOf(country, student));
	// Whatever leads to a waypoint of the way is on the way itself; only what was left out as placed is done again.
	if (way.has(index)) return isPlaced(student.way, index) ? [index] : [];
	return [...wayOf(map, index)].filter((one) => !way.has(one) && !isPassable(student, one));
}

const minutesOf = (map: CompiledMap, student: Student, waypoints: readonly number[]): number =>
	waypoints.reduce((sum, one) => sum + minutesLeft(map, student, one), 0);

function reasonsFor(
	map: CompiledMap,
	student: Student,
	index: number,
	firsts: readonly number[],
	togo: readonly number[]
): Reason[] {
	const reasons: Reason[] = [...fromTheWay(map, student, index)];
	const cell = student.cells[index];
	if (cell && cell.attempts > 0) reasons.push({ code: 'begun', attempts: cell.attempts, right: cell.correct });
	if (firsts.length === 1) reasons.push({ code: 'only' });
	else if (isQuickest(map, student, index, firsts)) {
		const minutes = Math.ceil(minutesLeft(map, student, index));
		reasons.push({ code: 'shortest', minutes, others: firsts.length - 1 });
	}
	const opens = opening(map, index, togo);
	const most = firsts.length > 1 && firsts.every((one) => one === index || opening(map, one, togo) < opens);
	if (opens > 0) reasons.push({ code: most ? 'opensMost' : 'opens', waypoints: opens });
	return isOpen(map, student, index) ? [...reasons, foundation(map, student, index)] : reasons;
}

function fromTheWay({ waypoints }: CompiledMap, { way }: Student, index: number): Reason[] {
	if (way.detour?.to === index) return [{ code: 'detour', rejoins: waypoints[way.detour.rejoins]?.id ?? '' }];
	return way.resumes === index ? [{ code: 'rejoins' }] : [];
}

const isQuickest = (map: CompiledMap, student: Student, index: number, firsts: readonly number[]): boolean =>
	firsts.every((one) => minutesLeft(map, student, index) <= minutesLeft(map, student, one));

/** Waypoints still to go that build on it directly. */
const opening = (map: CompiledMap, index: number, togo: readonly number[]): number =>
	(map.dependents[index] ?? []).filter((after) => togo.includes(after)).length;

function foundation(map: CompiledMap, student: Student, index: number): Reason {
	const before = map.prerequisites[index] ?? [];
	const reached = before.filter((one) => student.cells[one]?.reached).length;
	const placed = before.filter((one) => !student.cells[one]?.reached && isPlaced(student.way, one)).length;
	return { code: 'ready', reached, placed };
}
