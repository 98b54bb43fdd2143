// Why a level is what it is, in codes and countable facts: what it rests on, which rule holds, what is still missing.
// Words are the catalogue's.
import type { Millis, PersonId } from '../ids.ts';
import type { DeclareReason } from '../judgements.ts';
import { kindsNeeded, OWN, REACH, SURE } from '../mastery/mastered.ts';
import type { PersonRule } from '../map.ts';
import { evidenceAt, isKept, isWithdrawn, losesBelow, ruleAt, type Ruled } from '../mastery/standing.ts';
import type { Cell } from '../student.ts';

/** Percentages are rounded down, so that none reads as met before it is. */
export type WhyFact =
	| { code: 'noEvidence' }
	/** First attempts here, those right, and right without help. */
	| { code: 'answers'; n: number; right: number; alone: number }
	| { code: 'judgements'; n: number; latest: number }
	/** Pieces of evidence that do not count. */
	| { code: 'voided'; n: number }
	| { code: 'carried'; at: Millis; attempts: number; reached: boolean }
	/** Whose word stands, and from when. */
	| { code: 'declared'; mastered: boolean; reason: DeclareReason; by: PersonId | null; at: Millis }
	| { code: 'rule'; rule: 'standard' | 'person' | 'peopleAlone' }
	// what the rule asks for: how much there is, and how much it takes
	| { code: 'sure'; percent: number; needs: number; met: boolean }
	| { code: 'alone'; have: number; needs: number; met: boolean }
	| { code: 'kinds'; have: number; needs: number; met: boolean }
	| { code: 'skill'; percent: number; needs: number; met: boolean }
	| { code: 'rubric'; have: number | null; needs: number; met: boolean }
	/** Reached; lost below this level, where one is asked for. */
	| { code: 'reached'; at: Millis; losesBelow: number | null }
	/** It stands by a rule that held before. */
	| { code: 'kept' }
	/** Reached once, and not any more: by what the student did, or by another rule. */
	| { code: 'wasReached'; at: Millis; byRule: boolean };

const percent = (share: number): number => Math.floor(share * 100 + 1e-9);

export const whyMastery = (ruled: Ruled, cell: Cell, index: number): WhyFact[] => [
	...restsOn(cell),
	...wantedHere(ruled, cell, index),
	...standing(ruled, cell, index)
];

function restsOn(cell: Cell): WhyFact[] {
	const { attempts, correct, unassisted, judged, rubric, carried, declared, evidence } = cell;
	const facts: WhyFact[] = [];
	if (attempts > 0) facts.push({ code: 'answers', n: attempts, right: correct, alone: unassisted });
	if (judged > 0 && rubric !== null) facts.push({ code: 'judgements', n: judged, latest: rubric });
	if (carried) facts.push({ code: 'carried', at: carried.at, attempts: carried.attempts, reached: carried.reached });
	if (facts.length === 0) facts.push({ code: 'noEvidence' });
	const voided = evidence.filter((piece) => piece.void !== null).length;
	if (voided > 0) facts.push({ code: 'voided', n: voided });
	if (declared) {
		const { mastered, reason, by, at } = declared;
		facts.push({ code: 'declared', mastered, reason, by, at });
	}
	return facts;
}

/** What the rule of this waypoint asks for; nothing while a person's word holds it. */
function wantedHere(ruled: Ruled, cell: Cell, index: number): WhyFact[] {
	if (cell.declared?.mastered) return [];
	const rule = ruleAt(ruled, index);
	const alone = ruled.map.waypoints[index]?.judgedBy === 'people';
	return rule ? wantedByPeople(rule, alone, cell) : wantedByStandard(ruled.map, cell, index);
}

/** After a withdrawal a rubric from before it is not what is asked for. */
function wantedByPeople(rule: PersonRule, alone: boolean, cell: Cell): WhyFact[] {
	const { rubric: have, mastery: sure } = cell;
	const met = have !== null && have >= rule.rubric && !isWithdrawn(cell);
	const rubric: WhyFact = { code: 'rubric', have, needs: rule.rubric, met };
	const level: WhyFact = { code: 'sure', percent: percent(sure), needs: percent(rule.level), met: sure >= rule.level };
	return [{ code: 'rule', rule: alone ? 'peopleAlone' : 'person' }, rubric, ...(rule.level > 0 ? [level] : [])];
}

function wantedByStandard(map: Ruled['map'], cell: Cell, index: number): WhyFact[] {
	const rule: WhyFact = { code: 'rule', rule: 'standard' };
	const { mastery, skill, unassisted, kinds, kindsHere } = evidenceAt(map, cell, index);
	const manyKinds = kindsNeeded(kindsHere);
	return [
		rule,
		{ code: 'sure', percent: percent(mastery), needs: percent(REACH), met: mastery >= REACH },
		{ code: 'alone', have: unassisted, needs: OWN, met: unassisted >= OWN },
		...(manyKinds > 1
			? [{ code: 'kinds', have: kinds, needs: manyKinds, met: kinds >= manyKinds } satisfies WhyFact]
			: []),
		{ code: 'skill', percent: percent(skill), needs: percent(SURE), met: skill >= SURE }
	];
}

function standing(ruled: Ruled, cell: Cell, index: number): WhyFact[] {
	const { reached, reachedAt: at, declared, lostByRule: byRule } = cell;
	if (at === null) return [];
	if (!reached) return [{ code: 'wasReached', at, byRule }];
	if (declared?.mastered) return [];
	const below = percent(losesBelow(ruleAt(ruled, index)));
	const stands: WhyFact = { code: 'reached', at, losesBelow: below > 0 ? below : null };
	return isKept(ruled, cell, index) ? [stands, { code: 'kept' }] : [stands];
}
