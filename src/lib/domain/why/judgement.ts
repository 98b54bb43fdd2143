// What a rubric does, in codes and numbers: said before it is given, and beside it afterwards.
import { RUBRIC_USED } from '../judgements.ts';

export type WhyJudgement = {
	/** Whether it shows that the student can use it, and from which rubric that is so. */
	used: boolean;
	usedFrom: number;
	/** Which way it moves the level; 2 says nothing either way. */
	moves: 'up' | 'down' | 'notAtAll';
};

const NEUTRAL = 2;

export const whyJudgement = (rubric: number): WhyJudgement => ({
	used: rubric >= RUBRIC_USED,
	usedFrom: RUBRIC_USED,
	moves: rubric > NEUTRAL ? 'up' : rubric < NEUTRAL ? 'down' : 'notAtAll'
});
