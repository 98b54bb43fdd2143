// The reasons of a level in words: what it rests on, and what “Got it” asks for.
import type { WhyFact } from '#lib/domain/why/mastery.ts';
import { m } from '#lib/paraglide/messages.js';
import { declareWords } from './reason-words.ts';
import { rubricWords } from './rubric-words.ts';

export type Say = {
	/** When something was, as people read it. */
	when: (at: number) => string;
	who: (person: number | null) => string;
};

/** `met`: whether this part of the rule is done; null for what is no part of a rule. */
export type WhyLine = { words: string; met: boolean | null };

export const whyLines = (why: readonly WhyFact[], say: Say): WhyLine[] =>
	why.map((fact) => ({ words: wordsOf(fact, say), met: 'met' in fact ? fact.met : null }));

function wordsOf(fact: WhyFact, { when, who }: Say): string {
	switch (fact.code) {
		case 'noEvidence':
			return m.model_why_no_evidence();
		case 'answers':
			return m.model_why_answers(fact);
		case 'judgements':
			return m.model_why_judgements({ n: fact.n, latest: rubricWords(fact.latest) });
		case 'voided':
			return m.model_why_voided(fact);
		case 'carried':
			return [
				m.model_why_carried({ n: fact.attempts, when: when(fact.at) }),
				...(fact.reached ? [m.model_why_carried_reached()] : [])
			].join(' ');
		case 'declared': {
			const said = { who: who(fact.by), when: when(fact.at), reason: declareWords(fact.reason) };
			return fact.mastered ? m.model_why_declared(said) : m.model_why_withdrawn(said);
		}
		case 'rule':
			return RULES[fact.rule]();
		case 'reached':
			return fact.losesBelow === null
				? m.model_why_reached_when({ when: when(fact.at) })
				: m.model_why_reached({ when: when(fact.at), losesBelow: fact.losesBelow });
		case 'kept':
			return m.model_why_kept();
		case 'wasReached':
			return fact.byRule
				? m.model_why_was_reached_by_rule({ when: when(fact.at) })
				: m.model_why_was_reached({ when: when(fact.at) });
		default:
			return wantedWords(fact);
	}
}

const RULES = {
	standard: m.model_why_rule,
	person: m.model_why_rule_person,
	peopleAlone: m.model_why_rule_people
};

function wantedWords(fact: Extract<WhyFact, { met: boolean }>): string {
	switch (fact.code) {
		case 'sure':
			return m.model_why_sure(fact);
		case 'alone':
			return fact.have > fact.needs ? m.model_why_alone_more(fact) : m.model_why_alone(fact);
		case 'kinds':
			return fact.have > fact.needs ? m.model_why_kinds_more(fact) : m.model_why_kinds(fact);
		case 'skill':
			return m.model_why_skill(fact);
		case 'rubric':
			return fact.have === null
				? m.model_why_no_rubric({ needs: rubricWords(fact.needs) })
				: m.model_why_rubric({ have: rubricWords(fact.have), needs: rubricWords(fact.needs) });
	}
}
