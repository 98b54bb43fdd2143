// What is said of a waypoint before there is any evidence: which rule holds, and what it asks for.
import type { MasteredRule, Waypoint } from '../map.ts';
import { OWN } from '../mastery/mastered.ts';
import { personRule } from '../mastery/rules.ts';
import type { WhyFact } from './mastery.ts';

export function whyNothing(rule: MasteredRule, waypoint: Pick<Waypoint, 'judgedBy'>): WhyFact[] {
	const byPerson = personRule(rule, waypoint);
	if (!byPerson)
		return [
			{ code: 'noEvidence' },
			{ code: 'rule', rule: 'standard' },
			{ code: 'alone', have: 0, needs: OWN, met: false }
		];
	return [
		{ code: 'noEvidence' },
		{ code: 'rule', rule: waypoint.judgedBy === 'people' ? 'peopleAlone' : 'person' },
		{ code: 'rubric', have: null, needs: byPerson.rubric, met: false }
	];
}
