// What holds for every history that chance makes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, BEN, compiled, replayed } from '../../../tests/histories/class.ts';
import { map, play, PLACES, run, stepsOf, type Room } from '../../../tests/histories/judged.ts';
import type { ClassroomEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { draftOf, initialState, settled, type Progress } from './progress.ts';
import { pack, unpack } from './snapshot.ts';
import { routeRows } from './views/route.ts';
import type { WaypointRow } from './views/row-types.ts';
import type { WhyFact } from './why/mastery.ts';

const RUNS = { seed: 11, numRuns: 60 };
const cellsOf = (progress: Progress) =>
	[...progress.students.values()].flatMap(({ cells }) => cells.filter((one) => !!one));
const cellAt = (room: Room, id: number, waypoint: string) =>
	room.progress().students.get(id)?.cells[room.map.indexOf.get(waypoint) ?? -1];
const rowsOf = (room: Room, id: number): WaypointRow[] =>
	routeRows(room.progress(), id).flatMap(([key, row]) => (key.startsWith('waypoint:') ? [row as WaypointRow] : []));

/** What is no evidence: a start, a hint, a resource, a destination. */
function lookAround(room: Room, student: number, waypoint: (typeof PLACES)[number]): void {
	room.student(student, { type: 'startWaypoint', waypoint });
	room.student(student, { type: 'showHint', ...room.plan(student, waypoint, 'right').name });
	const resource = map.waypoints.find(({ id }) => id === waypoint)?.resources[0]?.id ?? '';
	room.student(student, { type: 'openResource', waypoint, resource });
	room.student(student, { type: 'setDestination', waypoint });
}

describe('the level shown', () => {
	it('[M2] of a newcomer without own evidence is none, whatever the class did and whatever they looked at', () => {
		fc.assert(
			fc.property(stepsOf(BEN), (steps) => {
				const room = run(steps);
				for (const place of PLACES) {
					for (let n = 0; n < 5; n++) room.answer(BEN, place, 'right');
					lookAround(room, ADA, place);
				}
				const cells =
					room
						.progress()
						.students.get(ADA)
						?.cells.filter((one) => !!one) ?? [];
				expect(cells.map(({ hints }) => hints)).toEqual([1, 1]);
				for (const { level, reached } of rowsOf(room, ADA)) expect([level, reached]).toEqual(['notStarted', false]);
			}),
			RUNS
		);
	});

	it('[M2] does not move with what others do', () => {
		fc.assert(
			fc.property(stepsOf(ADA), stepsOf(BEN), (mine, theirs) => {
				const alone = run(mine);
				const together = run([...theirs, ...mine]);
				for (const place of PLACES)
					expect(cellAt(together, ADA, place)?.mastery).toBe(cellAt(alone, ADA, place)?.mastery);
			}),
			RUNS
		);
	});

	it('[M5] is never lowered by asking for a hint, nor by a right answer after one', () => {
		fc.assert(
			fc.property(stepsOf(ADA, BEN), (steps) => {
				play(steps, (room, { deed, student, waypoint }, carryOut) => {
					const before = cellAt(room, student, waypoint);
					carryOut();
					const hinted = deed.what === 'right' && (before?.working.hints ?? 0) > 0;
					if (deed.what !== 'hint' && !hinted) return;
					expect(cellAt(room, student, waypoint)?.mastery ?? 1).toBeGreaterThanOrEqual(before?.mastery ?? 0);
				});
			}),
			RUNS
		);
	});

	it('[M5] with a hint before a wrong answer is that without the hint', () => {
		fc.assert(
			fc.property(stepsOf(ADA), (steps) => {
				const [hinted, plain] = [true, false].map((hint) => {
					const end = { student: ADA, waypoint: 'equal-parts' as const, wait: 0 };
					const last = hint ? [{ ...end, deed: { what: 'hint' as const } }] : [];
					return run([...steps, ...last, { ...end, deed: { what: 'wrong' as const } }]);
				});
				expect(hinted && cellAt(hinted, ADA, 'equal-parts')?.mastery).toBe(
					plain && cellAt(plain, ADA, 'equal-parts')?.mastery
				);
			}),
			RUNS
		);
	});
});

describe('mastery', () => {
	it('stays between 0 and 1 in whatever order events come', () => {
		fc.assert(
			fc.property(stepsOf(ADA, BEN), fc.infiniteStream(fc.nat()), (steps, dice) => {
				const { log } = run(steps);
				const mixed = log.map((event) => ({ event, at: dice.next().value ?? 0 })).sort((a, b) => a.at - b.at);
				const draft = draftOf(initialState(compiled(map)));
				for (const id of [ADA, BEN]) evolve(draft, enrolled(id));
				for (const { event } of mixed) {
					if (event.type !== 'studentRemoved' && event.type !== 'studentEnrolled') evolve(draft, event);
					for (const { mastery, known, skill } of cellsOf(draft))
						for (const one of [mastery, known, skill]) expect(one >= 0 && one <= 1).toBe(true);
				}
			}),
			RUNS
		);
	});

	it('[M6] is the same to the bit in replay, and from a snapshot anywhere on the way', () => {
		fc.assert(
			fc.property(stepsOf(ADA, BEN), fc.nat(), (steps, cut) => {
				const { log, progress } = run(steps);
				const live = pack(progress());
				expect(pack(replayed(map, log))).toBe(live);
				const half = pack(replayed(map, log.slice(0, cut % (log.length + 1))));
				const draft = draftOf(unpack(compiled(map), half));
				for (const event of log.slice(cut % (log.length + 1))) evolve(draft, JSON.parse(JSON.stringify(event)));
				expect(pack(settled(draft))).toBe(live);
			}),
			RUNS
		);
	});

	it('[A9] of evidence that comes late raises no alert', () => {
		fc.assert(
			fc.property(stepsOf(ADA, BEN), (steps) => {
				play(steps, (room, { deed }, carryOut) => {
					const before = room.log.length;
					carryOut();
					if (deed.what !== 'late') return;
					expect(room.log.slice(before).filter(({ type }) => type === 'alertRaised')).toEqual([]);
				});
			}),
			RUNS
		);
	});
});

describe('the reasons of a level', () => {
	it('count what the history holds', () => {
		fc.assert(
			fc.property(stepsOf(ADA, BEN), (steps) => {
				const room = run(steps);
				for (const row of rowsOf(room, ADA)) expect(countedIn(row.why)).toEqual(countedFrom(room.log, row.id));
			}),
			RUNS
		);
	});

	it('are all met where it is reached by the rule, and some missing where it is not', () => {
		fc.assert(
			fc.property(stepsOf(ADA), (steps) => {
				play(steps, (room, { deed, waypoint }, carryOut) => {
					const before = cellAt(room, ADA, waypoint)?.reached ?? false;
					carryOut();
					const row = rowsOf(room, ADA).find(({ id }) => id === waypoint);
					if (!row || deed.what === 'declare') return;
					const wanted = row.why.flatMap((fact) => ('met' in fact ? [fact.met] : []));
					if (row.reached && !before) expect(wanted.every((met) => met)).toBe(true);
					if (!row.reached && wanted.length > 0) expect(wanted).toContain(false);
				});
			}),
			RUNS
		);
	});
});

const enrolled = (id: number): ClassroomEvent => ({
	type: 'studentEnrolled',
	studentId: id,
	actor: null,
	occurredAt: 0,
	payload: { seat: id }
});

type Counted = { n: number; right: number; alone: number; judged: number; latest: number | null; voided: number };

function countedIn(why: readonly WhyFact[]): Counted {
	const counted: Counted = { n: 0, right: 0, alone: 0, judged: 0, latest: null, voided: 0 };
	for (const fact of why) {
		if (fact.code === 'answers') Object.assign(counted, { n: fact.n, right: fact.right, alone: fact.alone });
		if (fact.code === 'judgements') Object.assign(counted, { judged: fact.n, latest: fact.latest });
		if (fact.code === 'voided') counted.voided = fact.n;
	}
	return counted;
}

/** Counted again, from the log alone. */
function countedFrom(log: readonly ClassroomEvent[], waypoint: string): Counted {
	const voided = new Set<number>();
	const mine = log
		.map((event, index) => ({ event, id: index + 1 }))
		.filter(
			({ event }) => event.studentId === ADA && 'waypoint' in event.payload && event.payload.waypoint === waypoint
		);
	for (const { event } of mine) {
		if (event.type === 'evidenceVoided') voided.add(event.payload.evidence);
		if (event.type === 'evidenceRestored') voided.delete(event.payload.evidence);
	}
	const standing = mine.filter(({ id }) => !voided.has(id)).map(({ event }) => event);
	const firsts = standing.flatMap((one) =>
		one.type === 'answerSubmitted' && one.payload.attempt === 1 ? [one.payload] : []
	);
	const rubrics = standing.flatMap((one) => (one.type === 'assessed' ? [one.payload.rubric] : []));
	return {
		n: firsts.length,
		right: firsts.filter(({ correct }) => correct).length,
		alone: firsts.filter(({ correct, hints }) => correct && hints === 0).length,
		judged: rubrics.length,
		latest: rubrics.at(-1) ?? null,
		voided: voided.size
	};
}
