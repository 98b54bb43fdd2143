// One simulated student's mind: from what their own screen shows to what they do next. Pure but for its own dice and
// memory: the same seed and the same screens lead to the same lesson, over real sockets or none.
import type { StudentCommand } from '#lib/domain/commands.ts';
import type { Millis, WaypointId } from '#lib/domain/ids.ts';
import type { ItemRow, MeRow } from '#lib/domain/views/row-types.ts';
import { answerTo, ideasIn, type Manner } from './answers.ts';
import { chance } from './chance.ts';
import { HABITS, type PupilKind } from './kinds.ts';

/** What comes next, after so many ms of class time. `drop`: no connection for a while. */
export type Deed =
	| { kind: 'ask'; after: Millis; command: StudentCommand; words?: string }
	| { kind: 'drop'; after: Millis; for: Millis }
	| { kind: 'wait'; after: Millis };

export type Mind = {
	kind: PupilKind;
	next: (me: MeRow, now: Millis) => Deed;
};

/** Something to write once so much of the lesson is over: first a draft, then all of it. */
export type Writing = { waypoint: WaypointId; after: Millis; draft: string; words: string };

const SECOND = 1_000;
/** How long it takes to begin, and to finish. */
const BEGINS = 30 * SECOND;
const WRITES = 150 * SECOND;
/** Right answers in a row that make a place familiar. */
const FAMILIAR = 4;
/** How long a visit takes until everything is clear. */
const VISIT = 40 * SECOND;
const HAND_PATIENCE = 4 * 60 * SECOND;

/** @param elsewhere waypoints to practise on after arriving, side trips for example */
export function createMind(
	kind: PupilKind,
	seed: number,
	elsewhere: readonly WaypointId[] = [],
	writing: Writing | null = null
): Mind {
	const habits = HABITS[kind];
	const dice = chance(seed);
	/** Items done, by waypoint, in the order the places were met. */
	const met = new Map<string, number>();
	const helpedAt = new Set<string>();
	let idea: string | null = null;
	let visitSince: Millis | null = null;
	let handSince: Millis | null = null;
	let restAt: Millis | null = null;
	let dropAt: Millis | null = null;
	let beganAt: Millis | null = null;

	const inTrouble = (waypoint: string): boolean =>
		habits.trouble !== null && !helpedAt.has(waypoint) && [...met.keys()].indexOf(waypoint) === habits.trouble;

	function mannerAt({ waypoint, generator, seed: item, tries }: ItemRow): Manner {
		if (inTrouble(waypoint)) {
			if (dice.one(0.06)) return 'right';
			if (!habits.oneIdea) return 'wrong';
			idea ??= ideasIn(generator, item)[0] ?? null;
			return idea === null ? 'wrong' : { idea };
		}
		const practice = Math.min(1, (met.get(waypoint) ?? 0) / FAMILIAR);
		const likely = habits.fresh + (habits.practised - habits.fresh) * practice;
		return dice.one(tries > 0 || helpedAt.has(waypoint) ? Math.max(likely, habits.practised) : likely)
			? 'right'
			: 'wrong';
	}

	function work(item: ItemRow): Deed {
		const after = dice.around(habits.thinks);
		const { waypoint, generator, seed: number, tries, hints } = item;
		const name = { waypoint, generator, seed: number };
		if (tries > hints && hints < 2 && dice.one(habits.hints)) {
			return { kind: 'ask', after: dice.around(6 * SECOND), command: { type: 'showHint', ...name } };
		}
		if (tries > 0 && dice.one(habits.asks)) {
			return { kind: 'ask', after: dice.around(4 * SECOND), command: { type: 'raiseHand' } };
		}
		const manner = mannerAt(item);
		const answer = answerTo(item, manner, dice) ?? answerTo(item, 'right', dice);
		if (!answer) return { kind: 'wait', after: 30 * SECOND };
		if (manner === 'right' || tries >= 2) met.set(waypoint, (met.get(waypoint) ?? 0) + 1);
		return { kind: 'ask', after, command: { type: 'submitAnswer', ...name, answer, ms: after } };
	}

	/** Somebody is on the way, or here: listen, then go on better than before. */
	function beVisited({ hand, notice, current }: MeRow, now: Millis): Deed | null {
		const isComing = (hand?.coming ?? false) || (notice?.coming ?? false);
		if (!isComing && visitSince === null) return null;
		visitSince ??= now;
		if (now - visitSince < VISIT) return { kind: 'wait', after: VISIT - (now - visitSince) };
		visitSince = null;
		if (current !== null) helpedAt.add(current);
		return hand ? { kind: 'ask', after: SECOND, command: { type: 'lowerHand' } } : null;
	}

	function keepHandUp({ hand }: MeRow, now: Millis): Deed | null {
		if (!hand) handSince = null;
		if (!hand || hand.coming) return null;
		handSince ??= now;
		if (now - handSince < HAND_PATIENCE) return { kind: 'wait', after: 5 * SECOND };
		return { kind: 'ask', after: 0, command: { type: 'lowerHand' } };
	}

	function pause(now: Millis): Deed | null {
		const { rests, drops } = habits;
		restAt ??= rests && now + dice.around(rests.every);
		dropAt ??= drops && now + dice.around(drops.every);
		if (rests && restAt !== null && now >= restAt) {
			restAt = null;
			return { kind: 'wait', after: dice.around(rests.for) };
		}
		if (!drops || dropAt === null || now < dropAt) return null;
		dropAt = null;
		return { kind: 'drop', after: 0, for: dice.around(drops.for) };
	}

	function write({ works, current, next }: MeRow, now: Millis): Deed | null {
		beganAt ??= now;
		if (!writing || now - beganAt < writing.after) return null;
		const { waypoint, draft, words } = writing;
		const ask = (after: Millis, command: StudentCommand, said?: string): Deed => ({
			...{ kind: 'ask', after, command },
			...(said !== undefined && { words: said })
		});
		const work = works.find((one) => one.waypoint === waypoint);
		if (work && work.state !== 'draft')
			return current === waypoint && next !== null ? ask(SECOND, { type: 'startWaypoint', waypoint: next }) : null;
		if (current !== waypoint) return ask(SECOND, { type: 'startWaypoint', waypoint });
		return work
			? ask(WRITES, { type: 'turnInWork', waypoint }, words)
			: ask(BEGINS, { type: 'keepDraft', waypoint }, draft);
	}

	function takeTurn({ next, alternatives }: MeRow): Deed {
		const others = next === null ? elsewhere : alternatives;
		const waypoint = others.length > 0 && (next === null || dice.one(0.3)) ? dice.pick(others) : next;
		if (waypoint === null) return { kind: 'wait', after: 60 * SECOND };
		return { kind: 'ask', after: dice.around(5 * SECOND), command: { type: 'startWaypoint', waypoint } };
	}

	return {
		kind,
		next(me, now) {
			const interrupted = beVisited(me, now) ?? keepHandUp(me, now) ?? pause(now) ?? write(me, now);
			if (interrupted) return interrupted;
			if (!me.item) return takeTurn(me);
			if (!met.has(me.item.waypoint)) met.set(me.item.waypoint, 0);
			return work(me.item);
		}
	};
}
