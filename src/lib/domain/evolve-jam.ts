// What class jams mean for the progress: raised, gathered, over.
import { comeBack, setOffScreen } from './evolve-rest.ts';
import { visit } from './evolve-visits.ts';
import type { EventOf } from './events.ts';
import type { JamId, Millis } from './ids.ts';
import { membersOf, type Gathered, type Jam } from './jam.ts';
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

/** Those gathered and who helps them are away from the screen until the agreed time; the former have been visited. */
export function gather(draft: Progress, event: EventOf<'groupGathered'>): void {
	const { jam: id, students, helper, until } = event.payload;
	change(draft, id, { gathered: { students, helper, until } });
	for (const member of membersOf({ students, helper })) {
		const student = own(draft, member);
		if (!student) continue;
		setOffScreen(student, { ...event, type: 'offScreenStarted', payload: { way: 'group', until } });
		if (students.includes(member)) visit(student, event.occurredAt);
		touch(draft.touched, member);
	}
}

export function restoreJam(draft: Progress, { payload: { jam }, occurredAt: at }: EventOf<'jamRestored'>): void {
	const now = draft.jams.find(({ id }) => id === jam.id);
	if (now?.gathered && !jam.gathered) release(draft, now.gathered, at);
	draft.jams = now ? draft.jams.map((one) => (one === now ? jam : one)) : [...draft.jams, jam];
	const { [jam.waypoint]: _, ...others } = draft.jamQuietUntil;
	draft.jamQuietUntil = others;
	draft.touched.jams.add(jam.id);
}

/** Whoever came back by themself, or was sent elsewhere since, stays where they are. */
function release(draft: Progress, gathered: Gathered, at: Millis): void {
	for (const member of membersOf(gathered)) {
		const student = own(draft, member);
		if (student?.offScreen?.way !== 'group' || student.offScreen.until !== gathered.until) continue;
		comeBack(student, at);
		touch(draft.touched, member);
	}
}

function change(draft: Progress, id: JamId, changes: Partial<Jam>): void {
	draft.jams = draft.jams.map((jam) => (jam.id === id ? { ...jam, ...changes } : jam));
	draft.touched.jams.add(id);
}
