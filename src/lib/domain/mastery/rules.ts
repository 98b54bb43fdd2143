// When a waypoint counts as reached: by the standard rule, or by a person's rubric. A map has one; a class's teachers may
// set another.
import type { Millis, PersonId } from '../ids.ts';
import type { CourseMap, MasteredRule, PersonRule, Waypoint } from '../map.ts';
import { isRubric, RUBRIC_MOST, RUBRIC_USED } from '../judgements.ts';

/** What holds in a class, and since when; `version` tells two teachers apart who change it at once. */
export type RuleSetting = { version: number; rule: MasteredRule; at: Millis | null; by: PersonId | null };

const STANDARD: MasteredRule = { rule: 'standard' };
const BY_PEOPLE_ALONE: PersonRule = { rule: 'person', rubric: RUBRIC_USED, level: 0 };
/** Levels stay under certainty: nobody would ever get there. */
export const LEVEL_MOST = 99;

export const rulesOfMap = ({ mastered }: Pick<CourseMap, 'mastered'>): RuleSetting => ({
	version: 0,
	rule: mastered ?? STANDARD,
	at: null,
	by: null
});

/** Null: the standard rule. What people alone judge has no answers to make a level of. */
export function personRule(rule: MasteredRule, waypoint: Pick<Waypoint, 'judgedBy'> | undefined): PersonRule | null {
	const own = rule.rule === 'person' ? rule : null;
	if (waypoint?.judgedBy !== 'people') return own;
	return own ? { ...own, level: 0 } : BY_PEOPLE_ALONE;
}

export const isRuleInRange = ({ rubric, level }: PersonRule): boolean =>
	rubric >= 0 && rubric <= RUBRIC_MOST && level >= 0 && level < 1;

export type RuleProblem =
	| { code: 'rubricOutOfRange'; min: number; max: number }
	/** In hundredths. */
	| { code: 'levelOutOfRange'; min: number; max: number };

/** What is wrong with a rule that somebody wants to set, if anything. */
export function wrongWithRule(rule: MasteredRule): RuleProblem | null {
	if (rule.rule === 'standard') return null;
	if (!isRubric(rule.rubric)) return { code: 'rubricOutOfRange', min: 0, max: RUBRIC_MOST };
	return rule.level >= 0 && rule.level <= LEVEL_MOST / 100
		? null
		: { code: 'levelOutOfRange', min: 0, max: LEVEL_MOST };
}

export const isSameRule = (a: MasteredRule, b: MasteredRule): boolean =>
	a.rule === 'person' && b.rule === 'person' ? a.rubric === b.rubric && a.level === b.level : a.rule === b.rule;
