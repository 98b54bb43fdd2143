// What is said of a waypoint before there is any evidence: which rule holds, and what it asks for.
import type { CourseMap, Waypoint } from '../map.ts';
import { OWN } from '../mastery/mastered.ts';
import { personRule } from '../mastery/rules.ts';
import type { WhyFact } from './mastery.ts';

export function whyNothing(map: Pick<CourseMap, 'mastered'>, waypoint: Pick<Waypoint, 'judgedBy'>): WhyFact[] {
	const rule = personRule(map, waypoint);
	if (!rule)
		return [
			{ code: 'noEvidence' },
			{ code: 'rule', rule: 'standard' },
			{ code: 'alone', have: 0, needs: OWN, met: false }
		];
	return [
		{ code: 'noEvidence' },
		{ code: 'rule', rule: rule.level === 0 ? 'peopleAlone' : 'person' },
		{ code: 'rubric', have: null, needs: rule.rubric, met: false }
	];
}
