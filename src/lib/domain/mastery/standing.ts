// Whether a waypoint stands as reached: by a person's word, by the rule that holds in the class, or by an earlier one.
import type { CompiledMap } from '../compiled-map.ts';
import { kindsAt } from '../item-facts.ts';
import type { Progress } from '../progress.ts';
import type { Cell } from '../student.ts';
import { hasShown, isLost, isReached, LOSE, type Evidence } from './mastered.ts';
import { personRule } from './rules.ts';
import type { MasteredRule, PersonRule } from '../map.ts';

/** What was reached by a rule of people is lost this far below its level, as with the standard rule. */
const SLACK = 0.13;

/** The class's rule, and those that held before it by their versions. */
export type Ruled = Pick<Progress, 'map' | 'rule' | 'earlierRules'>;

/** `strictly`: what was reached has to be earned by what is left. */
export function standsReached(ruled: Ruled, cell: Cell, index: number, strictly: boolean): boolean {
	if (cell.declared?.mastered) return true;
	const { rule, map } = ruled;
	if (standsBy(rule.rule, map, cell, index, strictly)) return true;
	const before = earlierRule(ruled, cell);
	return before !== null && standsBy(before, map, cell, index, strictly) && !speaksAgainst(rule.rule, map, cell, index);
}

/** [M13] The rule by which it was reached, where that is not the one that holds now. */
const earlierRule = ({ rule, earlierRules }: Ruled, { reached, reachedBy }: Cell): MasteredRule | null =>
	reached && reachedBy !== rule.version ? (earlierRules[reachedBy] ?? null) : null;

/** [M13] Whether it stands by an earlier rule alone. */
export const isKept = (ruled: Ruled, cell: Cell, index: number): boolean =>
	cell.reached &&
	!cell.declared?.mastered &&
	earlierRule(ruled, cell) !== null &&
	!standsBy(ruled.rule.rule, ruled.map, { ...cell, reached: false }, index, false);

export const ruleAt = ({ map, rule }: Pick<Progress, 'map' | 'rule'>, index: number): PersonRule | null =>
	personRule(rule.rule, map.waypoints[index]);

function standsBy(rule: MasteredRule, map: CompiledMap, cell: Cell, index: number, strictly: boolean): boolean {
	const byPerson = personRule(rule, map.waypoints[index]);
	if (byPerson) return standsByPerson(byPerson, cell);
	const evidence = evidenceAt(map, cell, index);
	if (!cell.reached) return isReached(evidence);
	return !isLost(cell.mastery) && (!strictly || hasShown(evidence));
}

function standsByPerson({ rubric, level }: PersonRule, cell: Cell): boolean {
	if (cell.rubric === null || isWithdrawn(cell)) return broughtReached(cell);
	return cell.rubric >= rubric && cell.mastery >= (cell.reached ? level - SLACK : level);
}

/** A rubric below what is asked for, or a level under the line. That nobody has looked yet says nothing. */
function speaksAgainst(rule: MasteredRule, map: CompiledMap, { rubric, mastery }: Cell, index: number): boolean {
	const byPerson = personRule(rule, map.waypoints[index]);
	if (byPerson && rubric !== null && rubric < byPerson.rubric) return true;
	return mastery < losesBelow(byPerson);
}

/** The level under which what was reached is lost; 0 where no level is asked for. */
export const losesBelow = (byPerson: PersonRule | null): number =>
	byPerson ? Math.max(0, byPerson.level - SLACK) : LOSE;

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
export const isWithdrawn = ({ declared, judgedAt }: Cell): boolean =>
	declared !== null && !declared.mastered && (judgedAt ?? 0) < declared.id;
