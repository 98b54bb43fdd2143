import { describe, expect, it } from 'vitest';
import { ADA, BEN, bankWaypoint, classOn, mapOf } from '../../../../tests/histories/class.ts';
import { ALERT_ORDER } from '../alerts.ts';
import { fractions } from '../maps/fractions.ts';
import { USUAL } from '../thresholds.ts';
import { boardRows } from './board.ts';
import { queueOf, whyFirst } from './queue.ts';
import type { AlertRow, JamRow, SettingsRow } from './row-types.ts';
import { whyOf } from './why.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));

const rowsOf = (room: ReturnType<typeof classOn>) => {
	const rows = boardRows(room.progress());
	const list = <Row>(prefix: string) => rows.flatMap(([key, row]) => (key.startsWith(prefix) ? [row as Row] : []));
	const [settings] = list<SettingsRow>('settings');
	return { alerts: list<AlertRow>('alert:'), jams: list<JamRow>('jam:'), settings: settings! };
};

function missed(room: ReturnType<typeof classOn>, id: number, times: number, waypoint = 'one'): void {
	for (let n = 0; n < times; n++) {
		const item = { waypoint, generator: 'bank', seed: n };
		room.student(id, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option: (n + 1) % 4 }, ms: 9000 });
	}
}

describe('why an alert is there', () => {
	it('is said in what was counted, from where on, and when it ends', () => {
		const room = classOn(map);
		missed(room, ADA, 10);
		const { alerts, settings } = rowsOf(room);
		const why = (kind: string) =>
			whyOf(
				alerts.find((one) => one.kind === kind)!,
				settings.thresholds,
				room.now()
			);
		expect(why('critical')).toMatchObject({ rule: 'critical', seen: 0, of: 10, limit: 10, within: 60, until: 80 });
		expect(why('stuck')).toMatchObject({ rule: 'stuckLow', seen: 0, of: 6, limit: 6, within: 30 });
		expect(why('struggling')).toMatchObject({ rule: 'struggling', seen: 0, of: 7, limit: 3, until: 6 });
		expect(why('stuck').limitsChanged).toBe(false);
	});

	it('[A23] says the limit that held for this student, not the class’s', () => {
		const room = classOn(map, [ADA, BEN, 13, 14]);
		room.teacher({ type: 'setSupports', student: ADA, supports: ['doubleTime'] });
		room.wait(10 * 60_000);
		for (const id of [BEN, 13, 14]) room.student(id, { type: 'startWaypoint', waypoint: 'one' });
		room.system({ type: 'tick' });
		room.wait(60_000);
		const { alerts, settings } = rowsOf(room);
		expect(alerts.map(({ kind }) => kind)).toEqual(['parked']);
		expect(whyOf(alerts[0]!, settings.thresholds, room.now())).toMatchObject({ seen: 11, limit: 10 });
		const old = { ...alerts[0]!, evidence: { kind: 'parked', since: alerts[0]!.raisedAt } as const };
		expect(whyOf(old, settings.thresholds, room.now())).toMatchObject({ limit: 5 });
	});

	it('says when the limits are others by now', () => {
		const room = classOn(map);
		missed(room, ADA, 6);
		room.wait(1000);
		room.teacher({ type: 'setThresholds', base: 0, values: { ...USUAL, stuckAttempts: 8 } });
		const { alerts, settings } = rowsOf(room);
		expect(whyOf(alerts[0]!, settings.thresholds, room.now())).toMatchObject({ of: 6, limit: 8, limitsChanged: true });
	});
});

it('shows at a hand the item it was raised at, and what was tried there', () => {
	const room = classOn(map);
	missed(room, ADA, 3);
	room.student(ADA, { type: 'startWaypoint', waypoint: 'one' });
	room.student(ADA, { type: 'raiseHand' });
	const hand = rowsOf(room).alerts.find(({ kind }) => kind === 'hand');
	const { evidence } = hand!;
	expect(hand?.asked).toEqual({ number: (evidence.kind === 'hand' ? (evidence.seed ?? 0) : 0) + 1 });
	const drawn = classOn(fractions);
	const waypoint = fractions.waypoints[0]?.id ?? '';
	drawn.answer(ADA, waypoint, 'wrong');
	drawn.student(ADA, { type: 'raiseHand' });
	const [row] = rowsOf(drawn).alerts;
	expect(row?.asked).toMatchObject({ prompt: { instruction: expect.any(String) as string } });
	expect(row?.tries).toHaveLength(1);
});

describe('who first, and why', () => {
	it('is the first term in which two cards differ', () => {
		const room = classOn(map);
		expect(whyFirst([])).toBeNull();
		room.student(ADA, { type: 'raiseHand' });
		expect(whyFirst(rowsOf(room).alerts)).toEqual({ because: 'only' });
		room.wait(1000);
		room.student(BEN, { type: 'raiseHand' });
		const open = queueOf(rowsOf(room).alerts, room.now()).open;
		expect(whyFirst(open)).toEqual({ because: 'waitsLonger', since: room.now() - 1000 });
	});

	it('is the more pressing kind before anything else, and then who was not visited yet', () => {
		const room = classOn(map);
		room.student(ADA, { type: 'raiseHand' });
		const [hand] = rowsOf(room).alerts;
		room.teacher({ type: 'answerAlert', alert: hand?.id ?? '', action: 'helped' });
		missed(room, ADA, 3, 'two');
		missed(room, BEN, 3, 'two');
		const queue = queueOf(rowsOf(room).alerts, room.now());
		expect(queue.open[0]?.student).toBe(BEN);
		expect(whyFirst(queue.open)).toEqual({ because: 'notVisited' });
		expect(queue.unvisited).toBe(1);
		room.student(ADA, { type: 'raiseHand' });
		expect(whyFirst(queueOf(rowsOf(room).alerts, room.now()).open)).toEqual({
			because: 'kind',
			kind: 'hand',
			before: 'wrongTurn'
		});
	});

	it('[A25] keeps critical after hands and before everything else; what is quiet is in no queue', () => {
		expect(ALERT_ORDER.slice(0, 3)).toEqual(['hand', 'critical', 'wrongTurn']);
		const room = classOn(map);
		missed(room, ADA, 10);
		const { alerts } = rowsOf(room);
		const lost = { ...alerts[0]!, id: 'a9', kind: 'lostMastery' as const, student: BEN };
		expect(queueOf([...alerts, lost], room.now()).open.map(({ kind }) => kind)).toEqual(['critical']);
	});
});

it('[A21] a group’s card stands for its members’ cards there, never for a hand', () => {
	const room = classOn(map, [11, 12, 13, 14]);
	for (const id of [11, 12, 13]) missed(room, id, 3, 'two');
	const single = () => {
		const { alerts, jams } = rowsOf(room);
		return queueOf(alerts, room.now(), jams);
	};
	expect(single().groups).toHaveLength(1);
	expect(single().open).toEqual([]);
	room.student(11, { type: 'raiseHand' });
	expect(single().open.map(({ student, kind }) => [student, kind])).toEqual([[11, 'hand']]);
	room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [12, 13] });
	expect(single().gathered).toHaveLength(1);
});
