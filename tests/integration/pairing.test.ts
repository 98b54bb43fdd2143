// Screens that become displays, children who forgot their PIN, and the end of a lesson, on real Postgres.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskRow } from '#lib/domain/views/row-types.ts';
import { browser, startGettingIn, type Browser, type GettingIn } from '../support/getting-in.ts';

const MINUTE = 60_000;

let room: GettingIn;
let schoolId: number;
let teacher: number;
let classroomId: number;
let other: number;
let ada: number;

beforeAll(async () => {
	room = await startGettingIn();
	schoolId = await room.school.createSchool('Hill School', 'Europe/Oslo');
	const made = { schoolId, name: 'Ines Rivera', username: 'rivera', password: null, role: 'teacher' } as const;
	teacher = (await room.school.addAdult(made)) ?? 0;
});
afterAll(() => room.stop());

beforeEach(async () => {
	room.clock.now = Date.now();
	const made = { schoolId, title: '5b', mapId: 'm', mapVersion: 1, teacher };
	({ id: classroomId } = await room.classes.create(made));
	({ id: other } = await room.classes.create(made));
	[ada = 0] = await room.school.addStudents(schoolId, ['Ada Mays']);
	await room.classes.enrol(classroomId, [ada], { role: 'student' });
	room.joining.add(classroomId);
});

const viewerAt = (device: Browser) => room.auth.viewerOf(device.headers());
const visitOf = (device: Browser) => ({ ...device.visit, device: device.device });

describe('a screen', () => {
	it('comes in once its code is confirmed, for that class alone, and once', async () => {
		const screen = browser();
		const { token, code } = await room.pairings.begin();
		expect(await room.pairings.claim(screen.visit, token)).toBeNull();
		expect(await room.pairings.confirm(code, classroomId, teacher)).toBe(true);
		expect(await room.pairings.look(token)).toMatchObject({ code, confirmed: true });
		expect(await room.pairings.claim(screen.visit, token)).toBe(classroomId);

		const viewer = await viewerAt(screen);
		expect(viewer).toMatchObject({ kind: 'display', schoolRole: 'display', enteredBy: classroomId });
		expect(await room.auth.may(viewer, 'follow:display', { classroomId })).toBe(true);
		expect(await room.auth.may(viewer, 'follow:display', { classroomId: other })).toBe(false);
		for (const action of ['follow:board', 'follow:people', 'follow:wall', 'open:board', 'open:people'] as const)
			expect(await room.auth.may(viewer, action, { classroomId })).toBe(false);
		expect((await room.people.of(classroomId))?.people.map(({ id }) => id)).not.toContain(viewer?.personId);
		expect(await room.pairings.claim(browser().visit, token)).toBeNull();
	});

	it('is listed, and goes when it is disconnected', async () => {
		const screen = browser();
		const { token, code } = await room.pairings.begin();
		await room.pairings.confirm(code, classroomId, teacher);
		await room.pairings.claim(screen.visit, token);
		const [display] = await room.pairings.displaysOf(classroomId);
		expect(display?.name).toBe(`${code.slice(0, 3)} ${code.slice(3)}`);
		const ended: string[] = [];
		const sessionId = (await viewerAt(screen))?.sessionId;
		const stop = room.auth.onRevoked(({ sessionIds }) => ended.push(...sessionIds));
		await room.pairings.disconnect(other, display?.id ?? 0, teacher);
		expect(await viewerAt(screen)).not.toBeNull();
		await room.pairings.disconnect(classroomId, display?.id ?? 0, teacher);
		stop();
		expect(new Set(ended)).toEqual(new Set([sessionId]));
		expect(await viewerAt(screen)).toBeNull();
		expect(await room.pairings.displaysOf(classroomId)).toEqual([]);
	});

	it('whose code ran out, or that nobody shows, is not confirmed; nor is one code for two classes', async () => {
		const { token, code } = await room.pairings.begin();
		expect(await room.pairings.confirm('CCCCCC', classroomId, teacher)).toBe(false);
		expect(await room.pairings.confirm(code, classroomId, teacher)).toBe(true);
		expect(await room.pairings.confirm(code, other, teacher)).toBe(false);
		room.clock.now += 10 * MINUTE;
		expect(await room.pairings.claim(browser().visit, token)).toBeNull();
		const late = await room.pairings.begin();
		room.clock.now += 10 * MINUTE;
		expect(await room.pairings.confirm(late.code, classroomId, teacher)).toBe(false);
		expect(await room.pairings.look(late.token)).toBeNull();
		await room.pairings.sweep();
	});

	it('does not come in by the code alone, whoever tries it', async () => {
		const { code } = await room.pairings.begin();
		await room.pairings.confirm(code, classroomId, teacher);
		expect(await room.pairings.claim(browser().visit, code)).toBeNull();
	});
});

describe('a child who forgot the PIN', () => {
	it('is let in by one tap, on that device alone, and chooses a new PIN next time', async () => {
		const [laptop, elsewhere] = [browser(), browser()];
		await room.auth.students.choosePin(visitOf(browser()), classroomId, ada, '4711');
		expect(await room.doorAsks.ask(visitOf(laptop), classroomId, ada)).toEqual({ kind: 'in' });
		expect(await room.doorAsks.look(visitOf(laptop), classroomId, ada)).toBe('waiting');
		expect(await viewerAt(laptop)).toBeNull();
		const [ask] = await room.doorAsks.waiting(classroomId);
		expect(ask).toMatchObject({ student: ada, device: 'Chrome, ChromeOS' });
		expect(await room.doorAsks.admit(other, ask?.id ?? 0, teacher, schoolId)).toBeNull();
		expect(await room.doorAsks.admit(classroomId, ask?.id ?? 0, teacher, schoolId)).toBe(ada);

		expect(await room.doorAsks.look(visitOf(elsewhere), classroomId, ada)).toBe('none');
		expect(await room.doorAsks.look(visitOf(laptop), classroomId, ada)).toBe('in');
		expect(await viewerAt(laptop)).toMatchObject({ personId: ada, enteredBy: classroomId });
		expect(await room.auth.pins.hasPin(ada)).toBe(false);
		expect(await room.doorAsks.look(visitOf(laptop), classroomId, ada)).toBe('none');
		expect(await room.doorAsks.waiting(classroomId)).toEqual([]);
	});

	it('stands on the people channel while waiting, and no longer', async () => {
		await room.auth.students.choosePin(visitOf(browser()), classroomId, ada, '4711');
		const [laptop, tablet] = [browser(), browser()];
		const told = async () => {
			const rows = (await room.people.snapshot(classroomId))?.rows ?? [];
			return rows.flatMap(([key, row]) => (key.startsWith('ask:') ? [row as AskRow] : []));
		};
		await room.people.snapshot(classroomId); // followed from before
		await room.doorAsks.ask(visitOf(laptop), classroomId, ada);
		await room.doorAsks.ask(visitOf(tablet), classroomId, ada);
		await vi.waitFor(async () => expect((await told()).map(({ student }) => student)).toEqual([ada, ada]));
		expect((await told())[0]).toMatchObject({ device: 'Chrome, ChromeOS', until: room.clock.now + 10 * MINUTE });
		await room.doorAsks.withdraw(visitOf(tablet));
		await vi.waitFor(async () => expect(await told()).toHaveLength(1));
		const [ask] = await told();
		expect(await room.doorAsks.admit(classroomId, ask?.id ?? 0, teacher, schoolId)).toBe(ada);
		await vi.waitFor(async () => expect(await told()).toEqual([]));
	});

	it('cannot ask when joining is closed or the name is not in the class', async () => {
		const laptop = browser();
		expect(await room.doorAsks.ask(visitOf(laptop), classroomId, teacher)).toMatchObject({
			refusal: { code: 'notInClass' }
		});
		await room.doorAsks.ask(visitOf(laptop), classroomId, ada);
		const [ask] = await room.doorAsks.waiting(classroomId);
		room.joining.delete(classroomId);
		expect(await room.doorAsks.ask(visitOf(laptop), classroomId, ada)).toMatchObject({
			refusal: { code: 'joiningClosed' }
		});
		expect(await room.doorAsks.admit(classroomId, ask?.id ?? 0, teacher, schoolId)).toBeNull();
	});

	it('asks once a device, and not for ever', async () => {
		const [bo = 0] = await room.school.addStudents(schoolId, ['Bo Lind']);
		await room.classes.enrol(classroomId, [bo], { role: 'student' });
		const laptop = browser();
		await room.doorAsks.ask(visitOf(laptop), classroomId, ada);
		await room.doorAsks.ask(visitOf(laptop), classroomId, bo);
		const asks = await room.doorAsks.waiting(classroomId);
		expect(asks.map(({ student }) => student)).toEqual([bo]);
		await room.doorAsks.admit(classroomId, asks[0]?.id ?? 0, teacher, schoolId);
		room.clock.now += 3 * MINUTE;
		expect(await room.doorAsks.look(visitOf(laptop), classroomId, bo)).toBe('none');
		await room.doorAsks.ask(visitOf(laptop), classroomId, ada);
		room.clock.now += 10 * MINUTE;
		expect(await room.doorAsks.waiting(classroomId)).toEqual([]);
		await room.doorAsks.sweep();
	});
});

describe('the end of a lesson', () => {
	it('signs out students who came in by the class’s code before it, and nobody else', async () => {
		const at = room.clock.now;
		const enter = async (personId: number, scope: number | null) => {
			const device = browser();
			await room.auth.cookie.signIn(device.visit, personId, scope === null ? null : { classroomId: scope });
			return device;
		};
		const inClass = await enter(ada, classroomId);
		const elsewhere = await enter(ada, other);
		const board = await enter(teacher, null);
		const screen = browser();
		const { token, code } = await room.pairings.begin();
		await room.pairings.confirm(code, classroomId, teacher);
		await room.pairings.claim(screen.visit, token);
		room.clock.now += MINUTE;
		const after = await enter(ada, classroomId);

		await room.auth.sessions.endEntered(classroomId, at);
		await room.auth.sessions.endEntered(classroomId, at);
		const stays = await Promise.all(
			[inClass, elsewhere, board, screen, after].map(async (one) => !!(await viewerAt(one)))
		);
		expect(stays).toEqual([false, true, true, true, true]);
	});
});
