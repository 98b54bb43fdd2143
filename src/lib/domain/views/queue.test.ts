import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALERT_ORDER, isQuiet } from '../alerts.ts';
import { longestSinceVisit, pressing, queueOf } from './queue.ts';
import type { AlertRow, JamRow, StudentRow } from './row-types.ts';

const MINUTE = 60_000;

const EVIDENCE = {
	hand: { kind: 'hand', generator: null, seed: null },
	wrongTurn: { kind: 'wrongTurn', because: 'misconception', misconception: 'addedTopsAndBottoms', misses: 3 },
	stuck: { kind: 'stuck', because: 'missesInARow', misses: 4, hints: 0, weakest: null },
	parked: { kind: 'parked', since: 0 },
	critical: { kind: 'critical', attempts: 10, correct: 3, hints: 0, minutes: 9, weakest: null },
	struggling: { kind: 'struggling', because: 'manyErrors', correct: 2, of: 10, inRow: 1 },
	rapidWrong: { kind: 'rapidWrong', count: 3, of: 10, seconds: 3, ms: [] },
	hintRush: { kind: 'hintRush', count: 3, of: 10, pace: 10 },
	behindPace: { kind: 'behindPace', planned: 4, reached: 2, lessons: null },
	lostMastery: { kind: 'lostMastery', reachedAt: 0, misses: 2 }
} as const;

const alert = (id: string, kind: AlertRow['kind'], more: Partial<AlertRow> = {}): AlertRow => ({
	id,
	kind,
	student: Number(id.replace(/\D/g, '')),
	waypoint: 'compare',
	raisedAt: 0,
	evidence: EVIDENCE[kind],
	pushed: true,
	asked: null,
	tries: [],
	hints: 0,
	dots: [],
	state: 'open',
	intervention: null,
	snoozedUntil: null,
	response: null,
	resource: null,
	missing: null,
	visitedAt: null,
	...more
});

const ids = (alerts: AlertRow[]) => alerts.map(({ id }) => id);

describe('the queue of open alerts', () => {
	it('puts hands first, by waiting time', () => {
		const queue = queueOf(
			[alert('a1', 'wrongTurn'), alert('a2', 'hand', { raisedAt: 9 }), alert('a3', 'hand', { raisedAt: 4 })],
			10
		);
		expect(ids(queue.open)).toEqual(['a3', 'a2', 'a1']);
	});

	it('lets no earlier visit cost a hand its place', () => {
		const queue = queueOf(
			[alert('a1', 'hand', { raisedAt: 5 }), alert('a2', 'hand', { raisedAt: 4, visitedAt: 3 })],
			10
		);
		expect(ids(queue.open)).toEqual(['a2', 'a1']);
	});

	it('keeps the order of kinds after that', () => {
		const queue = queueOf([alert('a1', 'parked'), alert('a2', 'stuck'), alert('a3', 'wrongTurn')], 10);
		expect(ids(queue.open)).toEqual(['a3', 'a2', 'a1']);
	});

	it('[A29] settles ties by the longest since a visit, the never visited first', () => {
		const queue = queueOf(
			[
				alert('a1', 'stuck', { visitedAt: 8, raisedAt: 1 }),
				alert('a2', 'stuck', { visitedAt: 2, raisedAt: 2 }),
				alert('a3', 'stuck', { visitedAt: null, raisedAt: 4 }),
				alert('a4', 'stuck', { visitedAt: null, raisedAt: 3 })
			],
			10
		);
		expect(ids(queue.open)).toEqual(['a4', 'a3', 'a2', 'a1']);
	});

	it('shows one card a student: the most pressing', () => {
		const queue = queueOf([alert('a1', 'stuck'), alert('b1', 'hand'), alert('c1', 'wrongTurn')], 10);
		expect(ids(queue.open)).toEqual(['b1']);
	});

	it('hides a snoozed alert until its time', () => {
		const snoozed = alert('a1', 'stuck', { state: 'snoozed', snoozedUntil: 5 * MINUTE });
		expect(queueOf([snoozed], 5 * MINUTE - 1)).toMatchObject({ open: [], going: [], snoozed: [snoozed] });
		expect(ids(queueOf([snoozed], 5 * MINUTE).open)).toEqual(['a1']);
	});

	it('hides a student’s lesser alerts with a snoozed one, never a greater one', () => {
		const snoozed = { state: 'snoozed', snoozedUntil: 99 } as const;
		expect(queueOf([alert('a1', 'wrongTurn', snoozed), alert('b1', 'stuck')], 10).open).toEqual([]);
		expect(ids(queueOf([alert('a1', 'wrongTurn', snoozed), alert('b1', 'hand')], 10).open)).toEqual(['b1']);
	});

	it('takes those the teacher is going to out of the open ones', () => {
		const queue = queueOf([alert('a1', 'hand', { state: 'going' }), alert('a2', 'parked')], 10);
		expect(ids(queue.open)).toEqual(['a2']);
		expect(ids(queue.going)).toEqual(['a1']);
	});

	it('does not depend on the order in which rows arrive, and shows each student once', () => {
		const rows = fc.array(
			fc.record({
				student: fc.integer({ min: 1, max: 6 }),
				kind: fc.constantFrom(...ALERT_ORDER.filter((kind) => !isQuiet(kind))),
				raisedAt: fc.nat(3),
				visitedAt: fc.option(fc.nat(3)),
				state: fc.constantFrom('open' as const, 'going' as const, 'snoozed' as const),
				snoozedUntil: fc.option(fc.nat(20))
			}),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(rows, fc.infiniteStream(fc.nat()), (made, order) => {
				const alerts = made.map(({ kind, ...row }, number) => alert(`a${number}`, kind, row));
				const shuffled = alerts
					.map((row) => ({ row, key: order.next().value }))
					.sort((a, b) => a.key - b.key)
					.map(({ row }) => row);
				const queue = queueOf(alerts, 10);
				expect(queueOf(shuffled, 10)).toEqual(queue);
				const shown = [...queue.open, ...queue.going, ...queue.snoozed].map(({ student }) => student);
				expect(new Set(shown).size).toBe(shown.length);
				expect(new Set(shown)).toEqual(new Set(alerts.map(({ student }) => student)));
				expect([...queue.open].sort(pressing)).toEqual(queue.open);
			}),
			{ seed: 20 }
		);
	});
});

describe('[A22] a group of more than four', () => {
	const held = [1, 2, 3, 4, 5, 6];
	const alerts = held.map((id) => alert(`a${id}`, 'wrongTurn', { raisedAt: id }));
	const jam: JamRow = {
		...{ id: 'j1', waypoint: 'compare', raisedAt: 9, pushed: true, students: held, of: 20 },
		...{ misconception: null, prerequisite: null, resource: null, helper: null, gathered: null },
		raisedOn: { recent: 3, of: 20 }
	};

	it('stands for the cards of those suggested alone: the others keep theirs', () => {
		expect(ids(queueOf(alerts, 10, [jam]).open)).toEqual(['a5', 'a6']);
	});

	it('stands for whoever is chosen, and once gathered for those', () => {
		expect(ids(queueOf(alerts, 10, [jam], () => [2, 5, 6]).open)).toEqual(['a1', 'a3', 'a4']);
		const gathered = { students: [1, 2, 3], helper: null, until: 99 };
		expect(ids(queueOf(alerts, 10, [{ ...jam, gathered }]).open)).toEqual(['a4', 'a5', 'a6']);
	});
});

describe('longest since a visit', () => {
	const student = (id: number, more: Partial<StudentRow> = {}): StudentRow => ({
		id,
		seat: id,
		presence: 'on',
		presenceSince: 0,
		waypoint: null,
		mark: null,
		markSince: null,
		arrived: false,
		sideTrip: false,
		reached: 0,
		total: 6,
		lastActionAt: 0,
		dots: [],
		offScreen: null,
		awaySince: null,
		backAt: null,
		work: null,
		toRead: [],
		doingWell: null,
		helps: false,
		supports: [],
		eta: null,
		pace: { status: null, due: null, own: false, planned: 0, reached: 0, daysLeft: 0, needed: null },
		visitedAt: null,
		daysAway: [],
		detour: null,
		learns: null,
		trip: null,
		...more
	});
	const order = (...visits: [id: number, visitedAt: number][]) =>
		longestSinceVisit(
			[1, 2, 3, 4].map((id) =>
				student(id, { visitedAt: new Map(visits).get(id) ?? null, presence: id === 3 ? 'off' : 'on' })
			)
		).map(({ id }) => id);

	it('[A29] names the never visited first, then the oldest visit, and only those present', () => {
		expect(order([1, 5], [2, 3])).toEqual([4, 2, 1]);
	});
});
