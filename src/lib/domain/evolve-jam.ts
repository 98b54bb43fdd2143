// What class jams mean for the progress: raised, gathered, over.
import { setOffScreen } from './evolve-rest.ts';
import { visit } from './evolve-visits.ts';
import type { EventOf } from './events.ts';
import type { JamId } from './ids.ts';
import type { Jam } from './jam.ts';
import { own, type Progress } from './progress.ts';
import { touch } from './touched.ts';

/** A place where a jam ended is left alone for so long. */
const COOLDOWN = 15 * 60_000;

export function raiseJam(draft: Progress, { payload, occurredAt }: EventOf<'jamRaised'>): void {
	const { jam: id, waypoint, evidence, pushed } = payload;
	draft.jamCount++;
	draft.jams = [...draft.jams, { id, waypoint, evidence, pushed, raisedAt: occurredAt, gathered: null }];
	if (pushed) draft.pushedAt = occurredAt;
	draft.touched.jams.add(id);
}

export function clearJam(draft: Progress, { payload, occurredAt }: EventOf<'jamCleared'>): void {
	const jam = draft.jams.find(({ id }) => id === payload.jam);
	if (!jam) return;
	draft.jams = draft.jams.filter((one) => one !== jam);
	draft.jamQuietUntil = { ...draft.jamQuietUntil, [jam.waypoint]: occurredAt + COOLDOWN };
	draft.touched.jams.add(jam.id);
}

/** Those gathered learn away from the screen until the agreed time, and have been visited. */
export function gather(draft: Progress, event: EventOf<'groupGathered'>): void {
	const { jam: id, students, helper, until } = event.payload;
	change(draft, id, { gathered: { students, helper, until } });
	for (const member of students) {
		const student = own(draft, member);
		if (!student) continue;
		setOffScreen(student, { ...event, type: 'offScreenStarted', payload: { way: 'group', until } });
		visit(student, event.occurredAt);
		touch(draft.touched, member);
	}
}

function change(draft: Progress, id: JamId, changes: Partial<Jam>): void {
	draft.jams = draft.jams.map((jam) => (jam.id === id ? { ...jam, ...changes } : jam));
	draft.touched.jams.add(id);
}
