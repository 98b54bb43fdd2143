import { describe, expect, it } from 'vitest';
import { bankWaypoint, classOn, mapOf, MINUTE } from '../../../tests/histories/class.ts';

const map = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const CLASS = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

type Room = ReturnType<typeof classOn>;

/** Three misses where the prerequisite was never reached. */
function holdUp(room: Room, id: number): void {
	for (const seed of [0, 1, 2]) {
		const item = { waypoint: 'two', generator: 'bank', seed };
		room.student(id, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option: (seed + 1) % 4 }, ms: 9000 });
	}
}
function free(room: Room, id: number): void {
	for (const seed of [4, 8]) {
		const item = { waypoint: 'two', generator: 'bank', seed };
		room.student(id, { type: 'submitAnswer', ...item, answer: { kind: 'choice', option: 0 }, ms: 9000 });
	}
}
const jammed = (students = [11, 12, 13]) => {
	const room = classOn(map, CLASS);
	for (const id of students) holdUp(room, id);
	return room;
};

describe('[A21] a class jam', () => {
	it('is three students and a fifth of those present, held up at one place', () => {
		expect(jammed([11, 12]).progress().jams).toEqual([]);
		const [jam] = jammed().progress().jams;
		expect(jam).toMatchObject({ waypoint: 'two', evidence: { students: [11, 12, 13], of: 10, prerequisite: 'one' } });
		const wide = classOn(
			map,
			Array.from({ length: 16 }, (_, n) => n + 11)
		);
		for (const id of [11, 12, 13]) holdUp(wide, id);
		expect(wide.progress().jams).toEqual([]);
	});

	it('is within ten minutes, not over a whole lesson', () => {
		const room = jammed([11, 12]);
		room.wait(11 * MINUTE);
		holdUp(room, 13);
		expect(room.progress().jams).toEqual([]);
	});

	it('[A20] takes the turn of the alert that completes it, and waits when another had it', () => {
		for (const [after, pushed] of [
			[2 * MINUTE, true],
			[MINUTE, false]
		] as const) {
			const room = jammed([11, 12]);
			room.wait(after);
			holdUp(room, 13);
			expect(room.happened('alertRaised').at(-1)?.payload.pushed).toBe(pushed);
			expect(room.happened('jamRaised')[0]?.payload.pushed).toBe(pushed);
		}
	});

	it('suggests as a helper only who offered and has reached the place', () => {
		const room = classOn(map, CLASS);
		for (const id of [19, 20]) for (let n = 0; n < 6; n++) room.answer(id, 'one', 'right');
		for (const id of [19, 20]) for (let n = 0; n < 6; n++) room.answer(id, 'two', 'right');
		for (const id of [18, 20]) room.student(id, { type: 'setHelping', helps: true });
		for (const id of [11, 12, 13]) holdUp(room, id);
		expect(room.progress().jams[0]?.evidence.helper).toBe(20);
	});
});

describe('[A22] a class jam ends', () => {
	it('below half of the share, and is quiet for fifteen minutes', () => {
		const room = jammed();
		for (const id of [11, 12]) free(room, id);
		expect(room.progress().jams).toHaveLength(1);
		free(room, 13);
		expect(room.happened('jamCleared')[0]?.payload.because).toBe('recovered');
		for (const id of [14, 15, 16]) holdUp(room, id);
		expect(room.progress().jams).toEqual([]);
	});

	it('when the teacher leaves it for now', () => {
		const room = jammed();
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'notNow' });
		expect(room.progress().jams).toEqual([]);
		expect(room.teacher({ type: 'answerJam', jam: 'j1', action: 'notNow' })).toEqual({ code: 'unknownJam' });
	});

	it('when the gathered time is over; until then those gathered are off screen', () => {
		const room = jammed();
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [11, 12], minutes: 6 });
		const offScreen = (id: number) => room.progress().students.get(id)?.offScreen?.way;
		expect([11, 12, 13].map(offScreen)).toEqual(['group', 'group', undefined]);
		room.wait(6 * MINUTE);
		room.system({ type: 'tick' });
		expect(room.happened('jamCleared')[0]?.payload.because).toBe('gathered');
		expect([11, 12, 13].map(offScreen)).toEqual([undefined, undefined, undefined]);
	});

	it('leaves nobody parked who was gathered, or asked to help', () => {
		const room = classOn(map, CLASS);
		for (let n = 0; n < 6; n++) room.answer(20, 'one', 'right');
		for (let n = 0; n < 6; n++) room.answer(20, 'two', 'right');
		room.student(20, { type: 'setHelping', helps: true });
		for (const id of [11, 12, 13]) holdUp(room, id);
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [11, 12, 13], helper: 20, minutes: 8 });
		expect(room.progress().students.get(20)?.offScreen).toMatchObject({ way: 'group' });
		for (let n = 0; n < 7; n++) {
			room.wait(MINUTE);
			for (const id of [14, 15, 16, 17, 18, 19]) room.answer(id, 'one', 'right');
			room.system({ type: 'tick' });
		}
		for (const id of [11, 12, 13, 20]) expect(room.kinds(id)).not.toContain('parked');
	});

	it('with the lesson', () => {
		const room = jammed();
		room.teacher({ type: 'endLesson' });
		expect(room.progress().jams).toEqual([]);
	});

	it('gathers at most four unless more are named', () => {
		const room = jammed([11, 12, 13]);
		for (const id of [14, 15, 16]) holdUp(room, id);
		const gather = { type: 'answerJam', jam: 'j1', action: 'gather' } as const;
		room.teacher(gather);
		expect(room.progress().jams[0]?.gathered?.students).toEqual([11, 12, 13]);
		room.teacher({ ...gather, students: [11, 12, 13, 14, 15, 16] });
		expect(room.progress().jams[0]?.gathered?.students).toHaveLength(6);
	});

	it('gathers nobody who is not there, and asks nobody to help who did not offer', () => {
		const room = jammed();
		const gather = { type: 'answerJam', jam: 'j1', action: 'gather' } as const;
		expect(room.teacher({ ...gather, students: [99] })).toEqual({ code: 'notHere' });
		expect(room.teacher({ ...gather, helper: 20 })).toEqual({ code: 'notHere' });
		expect(room.teacher({ ...gather, minutes: 0 })).toMatchObject({ code: 'minutesOutOfRange' });
	});
});

describe('[L3] a step about a group', () => {
	const states = (room: Room) => [11, 12, 13].map((id) => room.alerts(id)[0]?.state);
	const away = (room: Room) => [11, 12, 13, 20].filter((id) => room.progress().students.get(id)?.offScreen);

	it('is a step about each of its students, and undone for all of them at once', () => {
		const room = jammed();
		const before = room.progress().jams[0];
		room.student(20, { type: 'setHelping', helps: true });
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [11, 12, 13], helper: 20 });
		expect([...room.progress().interventions.values()].map(({ action, alert }) => [action, alert.studentId])).toEqual([
			['gather', 11],
			['gather', 12],
			['gather', 13]
		]);
		expect(states(room)).toEqual(['snoozed', 'snoozed', 'snoozed']);
		expect(away(room)).toEqual([11, 12, 13, 20]);
		room.teacher({ type: 'undoIntervention', intervention: 'i2' });
		expect([...room.progress().interventions.values()].every(({ undone }) => undone)).toBe(true);
		expect(states(room)).toEqual(['open', 'open', 'open']);
		expect(away(room)).toEqual([]);
		expect(room.progress().jams).toEqual([before]);
		expect(room.teacher({ type: 'undoIntervention', intervention: 'i1' })).toEqual({ code: 'alreadyUndone' });
	});

	it('leaves whoever was sent elsewhere since where they are', () => {
		const room = jammed();
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [11, 12, 13] });
		room.teacher({ type: 'sendOffScreen', student: 12, way: 'paper', minutes: 20 });
		room.teacher({ type: 'undoIntervention', intervention: 'i1' });
		expect(away(room)).toEqual([12]);
	});

	it('left for now stays in the log, changes no alert, visits nobody, and can be undone', () => {
		const room = jammed();
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'notNow' });
		expect(room.progress().jams).toEqual([]);
		expect(states(room)).toEqual(['open', 'open', 'open']);
		expect(room.progress().students.get(11)?.visitedAt).toBeNull();
		room.teacher({ type: 'undoIntervention', intervention: 'i3' });
		expect(room.progress().jams.map(({ id }) => id)).toEqual(['j1']);
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [11, 12] });
		expect(room.progress().jams[0]?.gathered?.students).toEqual([11, 12]);
	});

	it('[L5] says for each of them what followed', () => {
		const room = jammed();
		room.teacher({ type: 'answerJam', jam: 'j1', action: 'gather', students: [11, 12, 13] });
		room.wait(4 * MINUTE);
		free(room, 12);
		expect(room.happened('backOnRoute').map(({ payload }) => payload)).toEqual([{ intervention: 'i2', attempts: 2 }]);
	});
});
