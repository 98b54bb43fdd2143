// Getting in, on real Postgres with a clock that is moved by hand: PINs and passwords, several devices, slow guessing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entered } from '#lib/protocol/doors.ts';
import { browser, startGettingIn, type Browser, type GettingIn } from '../support/getting-in.ts';

let room: GettingIn;
let schoolId: number;
let teacher: number;
let classroom: number;
let ada: number;
let bo: number;

beforeAll(async () => {
	room = await startGettingIn();
	schoolId = await room.school.createSchool('Hill School', 'Europe/Oslo');
	const made = {
		schoolId,
		name: 'Ines Rivera',
		username: 'Rivera',
		password: 'correct horse',
		role: 'teacher'
	} as const;
	teacher = (await room.school.addAdult(made)) ?? 0;
	const { id } = await room.classes.create({ schoolId, title: '5b', mapId: 'm', mapVersion: 1, teacher });
	classroom = id;
	room.joining.add(classroom);
});
afterAll(() => room.stop());

beforeEach(async () => {
	[ada = 0, bo = 0] = await room.school.addStudents(schoolId, ['Ada Mays', 'Bo Lind']);
	await room.classes.enrol(classroom, [ada, bo], { role: 'student' });
});

const at = (device: Browser) => ({ ...device.visit, device: device.device });
const enter = (device: Browser, student: number, pin: string) =>
	room.auth.students.enter(at(device), classroom, student, pin);
const choose = (device: Browser, student: number, pin: string) =>
	room.auth.students.choosePin(at(device), classroom, student, pin);
const whoIsAt = async (device: Browser) => (await room.auth.viewerOf(device.headers()))?.name ?? null;
const refused = (refusal: object) => ({ kind: 'refused', refusal });
const IN = { kind: 'in' };

async function withPin(student: number, pin: string): Promise<Browser> {
	const device = browser();
	expect(await choose(device, student, pin)).toEqual(IN);
	return device;
}

async function miss(device: Browser, student: number, times: number): Promise<Entered> {
	let last: Entered = { kind: 'in' };
	for (let n = 0; n < times; n++) {
		last = await enter(device, student, '9999');
		if (last.kind === 'refused' && 'waitMs' in last.refusal) room.clock.now += last.refusal.waitMs;
	}
	return last;
}

describe('a student comes in', () => {
	it('by choosing a PIN the first time, and with it from then on', async () => {
		const device = browser();
		expect(await enter(device, ada, '1357')).toEqual(refused({ code: 'noPin' }));
		expect(await choose(device, ada, '1357')).toEqual(IN);
		expect(await whoIsAt(device)).toBe('Ada Mays');
		const another = browser();
		expect(await enter(another, ada, '1357')).toEqual(IN);
		expect(await room.auth.viewerOf(another.headers())).toMatchObject({ personId: ada, enteredBy: classroom });
	});

	it('not with a PIN that is easy to guess, nor over a PIN that is there', async () => {
		expect(await choose(browser(), ada, '1234')).toEqual(refused({ code: 'easyPin' }));
		await withPin(ada, '1357');
		expect(await choose(browser(), ada, '2468')).toEqual(refused({ code: 'hasPin' }));
		expect(await enter(browser(), ada, '1357')).toEqual(IN);
	});

	it('once, when two devices choose at the same time', async () => {
		const outcomes = await Promise.all(['1357', '2468'].map((pin) => choose(browser(), ada, pin)));
		expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['in', 'refused']);
	});

	it('only while the teacher keeps joining open', async () => {
		await withPin(ada, '1357');
		room.joining.delete(classroom);
		expect(await enter(browser(), ada, '1357')).toEqual(refused({ code: 'joiningClosed' }));
		expect(await choose(browser(), bo, '1357')).toEqual(refused({ code: 'joiningClosed' }));
		room.joining.add(classroom);
		expect(await enter(browser(), ada, '1357')).toEqual(IN);
	});

	it('only as somebody who learns in this class', async () => {
		const [stranger = 0] = await room.school.addStudents(schoolId, ['Cy Moe']);
		for (const person of [stranger, teacher, 999_999])
			expect(await choose(browser(), person, '1357')).toEqual(refused({ code: 'notInClass' }));
		expect(await room.auth.students.enter(at(browser()), 999_999, ada, '1357')).toEqual(
			refused({ code: 'notInClass' })
		);
	});
});

describe('wrong PINs', () => {
	it('slow this device down for this student, in growing steps that are told', async () => {
		await withPin(ada, '1357');
		const device = browser();
		const waits: number[] = [];
		for (let n = 0; n < 6; n++) {
			const outcome = await enter(device, ada, '9999');
			if (outcome.kind === 'in' || outcome.refusal.code !== 'wrongPin') throw new Error('a wrong PIN was wanted');
			waits.push(outcome.refusal.waitMs / 1000);
			room.clock.now += outcome.refusal.waitMs;
		}
		expect(waits).toEqual([0, 0, 4, 8, 16, 32]);
		expect(await enter(device, ada, '1357')).toEqual(IN);
	});

	it('are not even compared before the time is up', async () => {
		await withPin(ada, '1357');
		const device = browser();
		for (let n = 0; n < 3; n++) await enter(device, ada, '9999');
		room.clock.now += 1_000;
		expect(await enter(device, ada, '1357')).toEqual(refused({ code: 'wait', waitMs: 3_000 }));
		room.clock.now += 3_000;
		expect(await enter(device, ada, '1357')).toEqual(IN);
	});

	it('are forgiven by the right one', async () => {
		const device = await withPin(ada, '1357');
		await miss(device, ada, 5);
		expect(await enter(device, ada, '1357')).toEqual(IN);
		expect(await enter(device, ada, '9999')).toEqual(refused({ code: 'wrongPin', waitMs: 0 }));
	});

	it('by a classmate on another device hold nobody up', async () => {
		const own = await withPin(ada, '1357');
		const classmate = browser();
		await miss(classmate, ada, 9);
		expect(await enter(browser(), ada, '1357')).toEqual(IN);
		expect(await enter(own, ada, '1357')).toEqual(IN);
		await enter(classmate, ada, '9999');
		expect(await enter(own, ada, '1357')).toEqual(IN);
	});

	it('for one student leave the next one on the same device alone', async () => {
		await withPin(ada, '1357');
		await withPin(bo, '2468');
		const shared = browser();
		for (let n = 0; n < 3; n++) await enter(shared, ada, '9999');
		expect(await enter(shared, ada, '1357')).toMatchObject(refused({ code: 'wait' }));
		expect(await enter(shared, bo, '2468')).toEqual(IN);
	});

	it('cannot be tried faster by sending many at once', async () => {
		await withPin(ada, '1357');
		const device = browser();
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => enter(device, ada, '9999')));
		const compared = outcomes.filter((one) => one.kind === 'refused' && one.refusal.code === 'wrongPin');
		expect(compared).toHaveLength(3);
	});
});

describe('guessing with ever new devices', () => {
	it('is slowed down for new devices alone; a device that got in before notices nothing', async () => {
		const own = await withPin(ada, '1357');
		for (let n = 0; n < 10; n++) await enter(browser(), ada, '9999');
		expect(await enter(browser(), ada, '9999')).toEqual(refused({ code: 'wait', waitMs: 15_000 }));
		expect(await enter(own, ada, '1357')).toEqual(IN);
		expect(await enter(browser(), bo, '0000')).toEqual(refused({ code: 'noPin' }));
	});

	it('never locks: a new device with the right PIN gets in when the pause is over', async () => {
		await withPin(ada, '1357');
		for (let n = 0; n < 60; n++) {
			const outcome = await enter(browser(), ada, '9999');
			if (outcome.kind === 'refused' && 'waitMs' in outcome.refusal) room.clock.now += outcome.refusal.waitMs;
		}
		const child = browser();
		const first = await enter(child, ada, '1357');
		if (first.kind === 'refused' && first.refusal.code === 'wait') {
			expect(first.refusal.waitMs).toBeLessThanOrEqual(60_000);
			room.clock.now += first.refusal.waitMs;
			expect(await enter(child, ada, '1357')).toEqual(IN);
		} else expect(first).toEqual(IN);
	});

	it('is shown to the teacher as a count', async () => {
		await withPin(ada, '1357');
		for (let n = 0; n < 4; n++) await enter(browser(), ada, '9999');
		expect(await room.auth.students.strangerMisses([ada, bo])).toEqual(
			new Map([
				[ada, 4],
				[bo, 0]
			])
		);
		room.clock.now += 60 * 60_000;
		expect((await room.auth.students.strangerMisses([ada])).get(ada)).toBe(0);
	});
});

describe('the teacher’s one tap', () => {
	it('lets the child choose anew, ends every wait, and signs out whoever was in', async () => {
		const taken = await withPin(ada, '1357');
		const child = browser();
		for (let n = 0; n < 3; n++) await enter(child, ada, '9999');
		await room.auth.students.resetPin(ada, teacher, schoolId);
		expect(await whoIsAt(taken)).toBeNull();
		expect(await enter(child, ada, '1357')).toEqual(refused({ code: 'noPin' }));
		expect(await choose(child, ada, '8642')).toEqual(IN);
		expect(await enter(browser(), ada, '1357')).toEqual(refused({ code: 'wrongPin', waitMs: 0 }));
		expect(await room.auth.pins.whoHaveOne([ada, bo])).toEqual(new Set([ada]));
	});
});

describe('adults come in by name and password', () => {
	const signIn = (device: Browser, name: string, password: string) =>
		room.auth.adults.enter(at(device), name, password);

	it('however the name is written', async () => {
		for (const name of ['Rivera', ' rivera ', 'RIVERA']) {
			const device = browser();
			expect(await signIn(device, name, 'correct horse')).toEqual(IN);
			expect(await room.auth.viewerOf(device.headers())).toMatchObject({ personId: teacher, schoolRole: 'teacher' });
		}
	});

	it('and are told the same, and slowed down the same, whether the name exists or not', async () => {
		for (const name of ['rivera', 'nobody-of-that-name']) {
			const device = browser();
			const outcomes: Entered[] = [];
			for (let n = 0; n < 4; n++) outcomes.push(await signIn(device, name, 'wrong'));
			expect(outcomes).toEqual([
				refused({ code: 'wrongPassword', waitMs: 0 }),
				refused({ code: 'wrongPassword', waitMs: 0 }),
				refused({ code: 'wrongPassword', waitMs: 4_000 }),
				refused({ code: 'wait', waitMs: 4_000 })
			]);
			expect(await whoIsAt(device)).toBeNull();
		}
	});

	it('each to their own school, though two share a name', async () => {
		const other = await room.school.createSchool('Dale School', 'Europe/Oslo');
		const made = {
			schoolId: other,
			name: 'R. Rivera',
			username: 'rivera',
			password: 'battery',
			role: 'coach'
		} as const;
		const namesake = await room.school.addAdult(made);
		const device = browser();
		expect(await signIn(device, 'rivera', 'battery')).toEqual(IN);
		expect(await room.auth.viewerOf(device.headers())).toMatchObject({ personId: namesake, schoolId: other });
		expect(await room.school.addAdult(made)).toBeNull();
	});

	it('not without a password of their own', async () => {
		await room.school.addAdult({ schoolId, name: 'Guest', username: 'guest', password: null, role: 'coach' });
		expect(await signIn(browser(), 'guest', '')).toMatchObject(refused({ code: 'wrongPassword' }));
	});
});

it('old tries are swept away, and a device that got in is remembered', async () => {
	const own = await withPin(ada, '1357');
	await miss(browser(), ada, 2);
	room.clock.now += 2 * 60 * 60_000;
	await room.auth.sweep();
	for (let n = 0; n < 10; n++) await enter(browser(), ada, '9999');
	expect(await enter(own, ada, '1357')).toEqual(IN);
});
