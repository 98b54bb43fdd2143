// When a waypoint counts as reached is part of its map: by the standard rule, or by a person's rubric.
import type { CourseMap, PersonRule, Waypoint } from '../map.ts';
import { RUBRIC_MOST, RUBRIC_USED } from '../judgements.ts';

const BY_PEOPLE_ALONE: PersonRule = { rule: 'person', rubric: RUBRIC_USED, level: 0 };

/** Null: the standard rule. What people alone judge has no answers to make a level of. */
export function personRule(
	{ mastered }: Pick<CourseMap, 'mastered'>,
	waypoint: Pick<Waypoint, 'judgedBy'> | undefined
): PersonRule | null {
	const own = mastered?.rule === 'person' ? mastered : null;
	if (waypoint?.judgedBy !== 'people') return own;
	return own ? { ...own, level: 0 } : BY_PEOPLE_ALONE;
}

export const isRuleInRange = ({ rubric, level }: PersonRule): boolean =>
	rubric >= 0 && rubric <= RUBRIC_MOST && level >= 0 && level < 1;
