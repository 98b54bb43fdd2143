// Plays a lesson without sockets and without waiting: whoever is next acts, and the clock jumps there. What the model
// sees is what it would see in real time.
import type { Command } from '#lib/domain/commands.ts';
import type { Millis, StudentId } from '#lib/domain/ids.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import type { Mind } from './mind.ts';

/** A classroom that believes what time it is told. */
export type Stage = {
	ask: (command: Command, who: { actor: number | null; student: StudentId | null }, at: Millis) => Promise<void> | void;
	/** What this student's screen shows. */
	me: (student: StudentId) => MeRow | undefined;
	/** When the classroom wants to be looked at even if nobody acts; null for never. */
	due: (now: Millis) => Millis | null;
};

type Turn = { at: Millis; act: () => Promise<void> };

/** Longer without a look than this and a child counts as gone. */
const GONE_AFTER = 20_000;

/** The minds can go on live from where this leaves them. */
export async function rehearse(
	stage: Stage,
	minds: ReadonlyMap<StudentId, Mind>,
	from: Millis,
	until: Millis
): Promise<void> {
	const turns: Turn[] = [];
	const system = { actor: null, student: null };

	function plan(at: Millis, act: () => Promise<void>): void {
		const place = turns.findLastIndex((turn) => turn.at <= at);
		turns.splice(place + 1, 0, { at, act });
	}

	function think(student: StudentId, mind: Mind, now: Millis): void {
		const me = stage.me(student);
		if (!me) return;
		const deed = mind.next(me, now);
		const at = now + Math.max(1, deed.after);
		if (deed.kind === 'ask') {
			plan(at, async () => {
				await stage.ask(deed.command, { actor: student, student }, at);
				think(student, mind, at);
			});
		} else if (deed.kind === 'drop' && deed.for > GONE_AFTER) {
			const back = at + deed.for;
			plan(at + GONE_AFTER, async () =>
				stage.ask({ type: 'signalLost', students: [student] }, system, at + GONE_AFTER)
			);
			plan(back, async () => {
				await stage.ask({ type: 'signalRegained', student }, system, back);
				think(student, mind, back);
			});
		} else {
			const after = deed.kind === 'drop' ? at + deed.for : at;
			plan(after, async () => think(student, mind, after));
		}
	}

	for (const [student, mind] of minds) {
		await stage.ask({ type: 'signalRegained', student }, system, from);
		think(student, mind, from);
	}
	let now = from;
	for (let next = turns[0]; next && next.at <= until; next = turns[0]) {
		for (let due = stage.due(now); due !== null && due < next.at; due = stage.due(now)) {
			now = Math.max(now, due);
			await stage.ask({ type: 'tick' }, system, now);
		}
		turns.shift();
		now = next.at;
		await next.act();
	}
}
