// Why a level is what it is, in codes and countable facts: what it rests on, which rule holds, what is still missing.
// Words are the catalogue's.
import type { CompiledMap } from '../compiled-map.ts';
import type { Millis, PersonId } from '../ids.ts';
import type { DeclareReason } from '../judgements.ts';
import { kindsNeeded, LOSE, OWN, REACH, SURE } from '../mastery/mastered.ts';
import type { PersonRule } from '../map.ts';
import { evidenceAt, ruleOf } from '../mastery/standing.ts';
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
	/** Reached; lost below this. */
	| { code: 'reached'; at: Millis; losesBelow: number }
	/** Reached once, and not any more. */
	| { code: 'wasReached'; at: Millis };

const percent = (share: number): number => Math.floor(share * 100 + 1e-9);

export const whyMastery = (map: CompiledMap, cell: Cell, index: number): WhyFact[] => [
	...restsOn(cell),
	...wantedHere(map, cell, index),
	...standing(cell)
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
function wantedHere(map: CompiledMap, cell: Cell, index: number): WhyFact[] {
	if (cell.declared?.mastered) return [];
	const rule = ruleOf(map, index);
	return rule ? wantedByPeople(rule, cell) : wantedByStandard(map, cell, index);
}

function wantedByPeople(
	rule: PersonRule,
	{ rubric: have, mastery: sure }: Pick<Cell, 'rubric' | 'mastery'>
): WhyFact[] {
	const rubric: WhyFact = { code: 'rubric', have, needs: rule.rubric, met: have !== null && have >= rule.rubric };
	if (rule.level === 0) return [{ code: 'rule', rule: 'peopleAlone' }, rubric];
	return [
		{ code: 'rule', rule: 'person' },
		rubric,
		{ code: 'sure', percent: percent(sure), needs: percent(rule.level), met: sure >= rule.level }
	];
}

function wantedByStandard(map: CompiledMap, cell: Cell, index: number): WhyFact[] {
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

function standing({ reached, reachedAt, declared }: Cell): WhyFact[] {
	if (reachedAt === null) return [];
	if (!reached) return [{ code: 'wasReached', at: reachedAt }];
	return declared?.mastered ? [] : [{ code: 'reached', at: reachedAt, losesBelow: percent(LOSE) }];
}
