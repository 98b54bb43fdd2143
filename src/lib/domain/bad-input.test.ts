// Input at the edge of what makes sense: maps of odd shapes, a student with nothing behind them, clocks that are wrong,
// places that are not on the map, and two teachers at once.
import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf, MINUTE, TEACHER } from '../../../tests/histories/class.ts';
import type { Command } from './commands.ts';
import { routeOf } from './routing.ts';
import { boardRows } from './views/board.ts';
import { routeRows } from './views/route.ts';

const HOUR = 60 * MINUTE;
const OTHER = 2;
const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
type Room = ReturnType<typeof classOn>;

const ada = (room: Room) => room.progress().students.get(ADA)!;
const ahead = (room: Room) => routeOf(room.progress(), ada(room)).ahead;
const cell = (room: Room) => ada(room).cells[0];

/** Whatever the screens are told, no number of it is none. */
function expectSound(room: Room): void {
	JSON.stringify([...routeRows(room.progress(), ADA), ...boardRows(room.progress())], (_, one: unknown) => {
		if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
		return one;
	});
}

describe('a map', () => {
	it.each([
		['without prerequisites', mapOf(...['a', 'b', 'c', 'd'].map((id) => bankWaypoint(id))), 1],
		['of one waypoint', mapOf(bankWaypoint('only')), 1],
		[
			'of a thousand waypoints',
			mapOf(...Array.from({ length: 1_000 }, (_, n) => bankWaypoint(`w${n}`, n ? [`w${n - 1}`] : []))),
			1_000
		]
	])('%s is travelled like any other', (_, source, steps) => {
		const room = classOn(source, [ADA]);
		expectSound(room);
		expect(ahead(room)).toHaveLength(steps);
		const first = source.waypoints[ahead(room)[0] ?? -1]?.id ?? '';
		for (let n = 0; n < 20 && ahead(room).length === steps; n++) room.answer(ADA, first, 'right');
		expect(room.happened('waypointReached').map(({ payload }) => payload.waypoint)).toEqual([first]);
		expect(ahead(room)).toHaveLength(steps - 1);
		expectSound(room);
	});
});

describe('a student with no history', () => {
	it('is on the board and has a way to go; of what is not known, nothing is said', () => {
		const room = classOn(map);
		expectSound(room);
		const rows = new Map(routeRows(room.progress(), ADA));
		expect(rows.get('me')).toMatchObject({ next: 'one', reached: 0, eta: null, pace: { status: null } });
		expect([...rows.keys()].filter((key) => key.startsWith('waypoint:'))).toEqual([]);
	});

	it('may be parked, nowhere yet', () => {
		const room = classOn(map);
		for (let n = 0; n < 5; n++) {
			room.wait(MINUTE);
			room.answer(BEN, 'one', 'right');
			room.system({ type: 'tick' });
		}
		expect(room.alerts(ADA)).toMatchObject([{ kind: 'parked', waypoint: null }]);
		expectSound(room);
	});
});

describe('a clock that is an hour wrong', () => {
	/** Twelve answers, as a device says when they were given. */
	const answered = (off: number) => {
		const room = classOn(map);
		room.wait(2 * MINUTE);
		for (let n = 0; n < 12; n++) {
			room.wait(20_000);
			room.answer(ADA, 'one', n < 8 ? 'wrong' : 'right', { at: room.now() + off });
		}
		return room;
	};

	it('ahead: what is said to be later is now, and nobody is at work in the future', () => {
		const room = answered(HOUR);
		expect(cell(room)).toEqual(cell(answered(0)));
		expect(ada(room).lastActionAt).toBe(room.now());
		for (const { occurredAt } of room.happened('answerSubmitted')) expect(occurredAt).toBeLessThanOrEqual(room.now());
		expect(room.happened('alertRaised')).toEqual(answered(0).happened('alertRaised'));
	});

	it('behind: [A9] the answers count all the same, and raise nothing', () => {
		const room = answered(-HOUR);
		expect(room.happened('alertRaised')).toEqual([]);
		expect(answered(0).happened('alertRaised')).not.toEqual([]);
		const { mastery, attempts, unassisted, skill } = cell(answered(0))!;
		expect(cell(room)).toMatchObject({ mastery, attempts, unassisted, skill });
		expectSound(room);
	});
});

describe('a place that is not on the map', () => {
	const item = { waypoint: 'nowhere', generator: 'bank', seed: 0 };
	const answer = { kind: 'choice' as const, option: 0 };
	const whom = { student: ADA, waypoint: 'nowhere' };

	it.each<Command>([
		{ type: 'submitAnswer', ...item, answer, ms: 1 },
		{ type: 'showHint', ...item },
		{ type: 'skipItem', ...item },
		{ type: 'startWaypoint', waypoint: 'nowhere' },
		{ type: 'openResource', waypoint: 'nowhere', resource: 'r' },
		{ type: 'setDestination', waypoint: 'nowhere' },
		{ type: 'startDetour', to: 'nowhere' },
		{ type: 'startSideTrip', waypoint: 'nowhere', minutes: 5 },
		{ type: 'startChallenge', waypoint: 'nowhere' },
		{ type: 'startCheckUp', waypoint: 'nowhere' },
		{ type: 'keepDraft', waypoint: 'nowhere' },
		{ type: 'turnInWork', waypoint: 'nowhere' },
		{ type: 'takeBackWork', waypoint: 'nowhere' },
		{ type: 'setPlan', destination: 'nowhere', due: null, weekdays: null },
		{ type: 'setClassDestination', waypoint: 'nowhere' },
		{ type: 'setFocus', waypoint: 'nowhere' },
		{ type: 'orderDetour', student: ADA, to: 'nowhere' },
		{ type: 'setLink', waypoint: 'nowhere', href: 'https://example.org', minutes: 5 },
		{ type: 'openWork', ...whom },
		{ type: 'judge', ...whom, rubric: 3 },
		{ type: 'declareMastery', ...whom, mastered: true, reason: 'seenInClass' },
		{ type: 'voidEvidence', ...whom, evidence: 1, reason: 'faultyTask' },
		{ type: 'restoreEvidence', ...whom, evidence: 1 }
	])('is refused and named: $type', (command) => {
		const room = classOn(map);
		const before = room.log.length;
		expect(room.student(ADA, command, 'words')).toEqual({ code: 'unknownWaypoint', waypoint: 'nowhere' });
		expect(room.log).toHaveLength(before);
	});

	it('may not carry a measured difficulty either: nothing of it is kept', () => {
		const room = classOn(map);
		const rating = { value: 0.5, n: 40 };
		const waypoints = ['nowhere', 'one'].map((waypoint) => ({ waypoint, rating }));
		room.system({ type: 'setPriors', waypoints, items: [] });
		expect(room.progress().difficulty.map(({ n }) => n)).toEqual([40, 0]);
		room.answer(ADA, 'one', 'right');
		expectSound(room);
	});
});

describe('two teachers at one alert', () => {
	const raised = () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		return { room, alert: room.alerts(ADA)[0]?.id ?? '' };
	};

	it('who comes second is told that it is over, and nothing is done twice', () => {
		const { room, alert } = raised();
		room.ask({ type: 'answerAlert', alert, action: 'helped' }, TEACHER);
		expect(room.ask({ type: 'answerAlert', alert, action: 'notTrue' }, OTHER)).toEqual({ code: 'unknownAlert' });
		expect(room.happened('interventionMade').map(({ actor }) => actor)).toEqual([TEACHER]);
	});

	it('one is on the way; the other is, too, and changes nothing', () => {
		const { room, alert } = raised();
		room.ask({ type: 'answerAlert', alert, action: 'going' }, TEACHER);
		expect(room.ask({ type: 'answerAlert', alert, action: 'going' }, OTHER)).toEqual([]);
		expect(room.alerts(ADA)).toMatchObject([{ state: 'going', intervention: 'i1' }]);
	});
});
