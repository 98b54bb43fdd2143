import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, classOn, mapOf, MINUTE } from '../../../../tests/histories/class.ts';
import { run, troubledHistory } from '../../../../tests/histories/generated.ts';
import type { AlertAnswer } from '../interventions.ts';
import { followedSoFar } from './followed-so-far.ts';
import { whatFollowed } from './intervention.ts';

/** A hand that is answered, and after so many minutes a right answer. */
function handIn(room: ReturnType<typeof classOn>, action: AlertAnswer, minutes: number) {
	room.student(ADA, { type: 'raiseHand' });
	room.teacher({ type: 'answerAlert', alert: room.alerts(ADA)[0]?.id ?? '', action });
	room.wait(minutes * MINUTE);
	room.answer(ADA, 'one', 'right');
}

describe('[L5] what followed, over all lessons', () => {
	it('counts the steps of each of them, and says the middle of all', () => {
		const room = classOn(mapOf(bankWaypoint('one')));
		handIn(room, 'helped', 2);
		handIn(room, 'notTrue', 2);
		room.teacher({ type: 'endLesson' });
		room.teacher({ type: 'startLesson', minutes: 60 });
		handIn(room, 'helped', 9);
		handIn(room, 'helped', 5);
		room.student(ADA, { type: 'raiseHand' });
		room.teacher({ type: 'answerAlert', alert: room.alerts(ADA)[0]?.id ?? '', action: 'productiveStruggle' });
		room.teacher({ type: 'endLesson' });
		expect(followedSoFar(room.log)).toEqual([
			{ action: 'helped', n: 3, back: 3, minutes: 5, attempts: 1 },
			{ action: 'productiveStruggle', n: 1, back: 0, minutes: null, attempts: null }
		]);
		expect(whatFollowed([...room.progress().interventions.values()])).toMatchObject([
			{ action: 'helped', n: 2, back: 2 },
			{ action: 'productiveStruggle', n: 1, back: 0 }
		]);
	});

	it('leaves out what was undone', () => {
		const room = classOn(mapOf(bankWaypoint('one')));
		room.student(ADA, { type: 'raiseHand' });
		room.teacher({ type: 'answerAlert', alert: room.alerts(ADA)[0]?.id ?? '', action: 'helped' });
		room.teacher({ type: 'undoIntervention', intervention: 'i1' });
		expect(followedSoFar(room.log)).toEqual([]);
	});

	it('counts in the latest lesson what the board counts there, for any history', () => {
		let counted = 0;
		fc.assert(
			fc.property(troubledHistory, (steps) => {
				const { progress, log } = run(steps);
				const begun = log.findLastIndex(({ type }) => type === 'lessonStarted');
				const followed = followedSoFar(log.slice(begun));
				counted += followed.length;
				expect(followed).toEqual(whatFollowed([...progress.interventions.values()]));
			}),
			{ seed: 21, numRuns: 60 }
		);
		expect(counted).toBeGreaterThan(20);
	});
});
