// Whether a waypoint stands as reached: by a person's word, by the map's rule, or by the standard one.
import type { CompiledMap } from '../compiled-map.ts';
import { kindsAt } from '../item-facts.ts';
import type { Cell } from '../student.ts';
import { hasShown, isLost, isReached, type Evidence } from './mastered.ts';
import { personRule } from './rules.ts';
import type { PersonRule } from '../map.ts';

/** What was reached by a rule of people is lost this far below its level, as with the standard rule. */
const SLACK = 0.13;

export function standsReached(map: CompiledMap, cell: Cell, index: number, strictly: boolean): boolean {
	if (cell.declared?.mastered) return true;
	const rule = ruleOf(map, index);
	if (rule) return standsByPerson(rule, cell);
	const evidence = evidenceAt(map, cell, index);
	if (!cell.reached) return isReached(evidence);
	return !isLost(cell.mastery) && (!strictly || hasShown(evidence));
}

export const ruleOf = ({ source, waypoints }: CompiledMap, index: number): PersonRule | null =>
	personRule(source, waypoints[index]);

function standsByPerson({ rubric, level }: PersonRule, cell: Cell): boolean {
	if (cell.rubric === null || isWithdrawn(cell)) return broughtReached(cell);
	return cell.rubric >= rubric && cell.mastery >= (cell.reached ? level - SLACK : level);
}

/** The facts of the standard rule: own work of an earlier class counts, what a withdrawal covers does not. */
export function evidenceAt(map: CompiledMap, cell: Cell, index: number): Evidence {
	const brought = cell.discounted === null ? cell.carried : null;
	return {
		mastery: cell.mastery,
		skill: cell.skill,
		unassisted: cell.unassisted - (cell.discounted ?? 0) + (brought?.unassisted ?? 0),
		kinds: brought ? new Set([...cell.kinds, ...brought.kinds]).size : cell.kinds.length,
		kindsHere: kindsAt(map, index),
		brought: broughtReached(cell)
	};
}

const broughtReached = ({ carried, discounted }: Cell): boolean => discounted === null && (carried?.reached ?? false);

/** A person has withdrawn it, and none has judged it since. */
const isWithdrawn = ({ declared, judgedAt }: Cell): boolean =>
	declared !== null && !declared.mastered && (judgedAt ?? 0) < declared.id;
