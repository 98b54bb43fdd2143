// Plays a lesson without sockets and without waiting: whoever is next acts, and the clock jumps there. What the model
// sees is what it would see in real time.
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import type { Mind } from './mind.ts';
import { SYSTEM, type PureStage } from './pure-stage.ts';
import { makeRounds } from './rounds.ts';

type Turn = { at: Millis; act: () => void };

export type Rehearsal = {
	stage: PureStage;
	/** They can go on live from where this leaves them. */
	minds: ReadonlyMap<StudentId, Mind>;
	from: Millis;
	until: Millis;
	/** Somebody who goes from alert to alert; nobody does unless given. */
	teacher?: number;
};

/** Longer without a look than this and a child counts as gone. */
const GONE_AFTER = 20_000;

export function rehearse({ stage, minds, from, until, teacher }: Rehearsal): void {
	const turns: Turn[] = [];

	function plan(at: Millis, act: () => void): void {
		const place = turns.findLastIndex((turn) => turn.at <= at);
		turns.splice(place + 1, 0, { at, act });
	}

	function think(student: StudentId, mind: Mind, now: Millis): void {
		const me = stage.me(student);
		if (!me) return;
		const deed = mind.next(me, now);
		const at = Math.round(now + Math.max(1, deed.after));
		if (deed.kind === 'wait') return plan(at, () => think(student, mind, at));
		if (deed.kind === 'drop') return lose(student, mind, at, at + deed.for);
		plan(at, () => {
			stage.ask(deed.command, { actor: student, student }, at, deed.words);
			think(student, mind, at);
		});
	}

	function lose(student: StudentId, mind: Mind, at: Millis, back: Millis): void {
		const noticed = at + GONE_AFTER;
		if (noticed < back) plan(noticed, () => stage.ask({ type: 'signalLost', students: [student] }, SYSTEM, noticed));
		plan(back, () => {
			stage.ask({ type: 'signalRegained', student }, SYSTEM, back);
			think(student, mind, back);
		});
	}

	for (const [student, mind] of minds) {
		stage.ask({ type: 'signalRegained', student }, SYSTEM, from);
		think(student, mind, from);
	}
	if (teacher !== undefined) makeRounds(stage, teacher, from, plan);
	let now = from;
	for (let next = turns[0]; next && next.at <= until; next = turns[0]) {
		for (let due = stage.due(now); due !== null && due < next.at; due = stage.due(now)) {
			now = Math.max(now, due);
			stage.ask({ type: 'tick' }, SYSTEM, now);
		}
		turns.shift();
		now = next.at;
		next.act();
	}
}
