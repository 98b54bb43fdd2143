// A simulated teacher: looks at the board now and then, goes to whoever has waited longest, and helps.
import type { Millis } from '#lib/domain/ids.ts';
import type { PureStage } from './pure-stage.ts';

const LOOKS_EVERY = 20_000;
const WALKS = 15_000;
const STAYS = 60_000;

/** @param plan calls back at a later class time */
export function makeRounds(
	stage: PureStage,
	teacher: number,
	from: Millis,
	plan: (at: Millis, act: () => void) => void
): void {
	const who = { actor: teacher, student: null };

	function look(now: Millis): void {
		const [first] = [...stage.progress().alerts.values()].sort((a, b) => a.raisedAt - b.raisedAt);
		if (!first) return plan(now + LOOKS_EVERY, () => look(now + LOOKS_EVERY));
		stage.ask({ type: 'answerAlert', alert: first.id, action: 'going' }, who, now);
		const done = now + WALKS + STAYS;
		plan(done, () => {
			stage.ask({ type: 'answerAlert', alert: first.id, action: 'helped' }, who, done);
			look(done + 1);
		});
	}

	plan(from + LOOKS_EVERY, () => look(from + LOOKS_EVERY));
}
