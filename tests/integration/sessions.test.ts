// Who is signed in, on real Postgres: what is stored, what a stolen id is worth, and how a session ends everywhere.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { createSessionAdapter } from '#lib/server/auth/session-adapter.ts';
import { storedForm } from '#lib/server/auth/token.ts';
import { sessions } from '#lib/server/db/schema/sessions.ts';
import { browser, startGettingIn, type Browser, type GettingIn } from '../support/getting-in.ts';

let room: GettingIn;
let ada: number;
let bo: number;

beforeAll(async () => {
	room = await startGettingIn();
	const schoolId = await room.school.createSchool('Hill School', 'Europe/Oslo');
	[ada = 0, bo = 0] = await room.school.addStudents(schoolId, ['Ada Mays', 'Bo Lind']);
});
afterAll(() => room.stop());

async function signedIn(person: number, host?: string): Promise<Browser> {
	const device = browser(host);
	await room.auth.cookie.signIn(device.visit, person, null);
	return device;
}

const viewer = async (device: Browser) => {
	const found = await room.auth.viewerOf(device.headers());
	if (!found) throw new Error('nobody is signed in there');
	return found;
};

describe('what is stored', () => {
	it('is the hash of the token, never the token', async () => {
		const device = await signedIn(ada);
		const token = device.jar.get('session') ?? '';
		const stored = await room.db.select().from(sessions);
		expect(stored.map(({ id }) => id)).toContain(storedForm(token));
		expect(JSON.stringify(stored)).not.toContain(token);
		expect((await viewer(device)).sessionId).toBe(storedForm(token));
	});

	it('opens nothing: a stolen id in the cookie is nobody', async () => {
		const { sessionId } = await viewer(await signedIn(ada));
		for (const stolen of [sessionId, storedForm(sessionId), `sha256:${sessionId}`]) {
			const thief = browser();
			thief.jar.set('session', stolen);
			expect(await room.auth.viewerOf(thief.headers())).toBeNull();
			expect(await room.auth.cookie.viewerAt(thief.visit)).toBeNull();
		}
	});

	it('ends by its id: it is hashed once, not once more', async () => {
		const device = await signedIn(ada);
		const { sessionId } = await viewer(device);
		expect(await room.auth.sessions.end(ada, sessionId)).toBe(true);
		expect(await room.auth.viewerOf(device.headers())).toBeNull();
	});
});

describe('the adapter under Lucia', () => {
	const adapter = () => createSessionAdapter(room.db);
	const expiresAt = new Date(Date.now() + 60_000);
	const attributes = { createdAt: new Date(), lastSeenAt: new Date(), deviceLabel: 'x', scope: null };

	it('gives back, for a token, the stored id with which the rest of the session is managed', async () => {
		await adapter().setSession({ id: 'token-1', userId: ada, expiresAt, attributes });
		const [session, user] = await adapter().getSessionAndUser('token-1');
		expect(session).toMatchObject({ id: storedForm('token-1'), userId: ada, expiresAt, attributes });
		expect(user).toMatchObject({ id: ada, attributes: { name: 'Ada Mays', kind: 'student', role: null } });
		const later = new Date(expiresAt.getTime() + 5_000);
		await adapter().updateSessionExpiration(session?.id ?? '', later);
		expect((await adapter().getUserSessions(ada)).map((one) => one.expiresAt)).toContainEqual(later);
		await adapter().deleteSession(session?.id ?? '');
		expect(await adapter().getSessionAndUser('token-1')).toEqual([null, null]);
	});

	it('deletes by person, and what has expired', async () => {
		await adapter().setSession({ id: 'token-2', userId: bo, expiresAt, attributes });
		await adapter().setSession({ id: 'token-3', userId: ada, expiresAt: new Date(0), attributes });
		await adapter().deleteUserSessions(bo);
		await adapter().deleteExpiredSessions();
		expect(await adapter().getUserSessions(bo)).toEqual([]);
		expect(await adapter().getSessionAndUser('token-3')).toEqual([null, null]);
	});
});

describe('the cookie', () => {
	it('is HttpOnly, Lax and for this host alone; 12 hours', async () => {
		const device = await signedIn(ada, 'school.example');
		expect([...device.jar.keys()]).toEqual(['__Host-session']);
		expect(device.attributes.get('__Host-session')).toEqual({
			path: '/',
			httpOnly: true,
			secure: true,
			sameSite: 'lax',
			maxAge: 12 * 60 * 60
		});
	});

	it('has a plain name on plain HTTP, which counts for nothing under HTTPS', async () => {
		const device = await signedIn(ada, 'localhost:3000');
		expect([...device.jar.keys()]).toEqual(['session']);
		expect(device.attributes.get('session')).toMatchObject({ httpOnly: true, secure: false, sameSite: 'lax' });
		const { cookie } = device.headers();
		expect(await room.auth.viewerOf({ cookie, host: 'school.example' })).toBeNull();
	});

	it('is read whatever else stands in the header', async () => {
		const { cookie } = (await signedIn(ada)).headers();
		const around = (text: string) => room.auth.viewerOf({ host: 'localhost', cookie: text });
		expect(await around(`a=%; notsession=1; ${cookie};b`)).toMatchObject({ personId: ada });
		for (const nonsense of ['%', 'session', 'session=', 'session=%00', ';;;=;', `x${cookie}`])
			expect(await around(nonsense)).toBeNull();
	});

	it('is a new one at every sign-in, and what the device had before ends', async () => {
		const device = await signedIn(ada);
		const planted = device.jar.get('session');
		const first = await viewer(device);
		await room.auth.cookie.signIn(device.visit, bo, null);
		expect(device.jar.get('session')).not.toBe(planted);
		expect(await viewer(device)).toMatchObject({ personId: bo, name: 'Bo Lind' });
		expect((await room.auth.sessions.list(ada)).map(({ id }) => id)).not.toContain(first.sessionId);
	});

	it('goes with the session when signing out', async () => {
		const device = await signedIn(ada);
		const { cookie } = device.headers();
		await room.auth.cookie.signOut(device.visit);
		expect(device.jar.size).toBe(0);
		expect(await room.auth.viewerOf({ cookie, host: 'localhost' })).toBeNull();
	});

	it('is renewed with the session in its second half, and not before', async () => {
		const device = await signedIn(ada);
		const { sessionId } = await viewer(device);
		device.attributes.clear();
		await room.auth.cookie.viewerAt(device.visit);
		expect(device.attributes.size).toBe(0);
		await room.db.execute(sql`update sessions set expires_at = now() + interval '5 hours' where id = ${sessionId}`);
		const renewed = await room.auth.cookie.viewerAt(device.visit);
		expect((renewed?.expiresAt ?? 0) - Date.now()).toBeGreaterThan(11 * 60 * 60_000);
		expect(device.attributes.get('session')).toMatchObject({ maxAge: 12 * 60 * 60 });
	});

	it('is taken away when its session has expired', async () => {
		const device = await signedIn(ada);
		const { sessionId } = await viewer(device);
		await room.db.execute(sql`update sessions set expires_at = now() where id = ${sessionId}`);
		expect(await room.auth.cookie.viewerAt(device.visit)).toBeNull();
		expect(device.jar.size).toBe(0);
	});
});

describe('ending sessions', () => {
	it('lists one’s own, with the device, and ends one, the others or none of somebody else’s', async () => {
		await room.auth.sessions.endAll([ada, bo]);
		const [here, there, other] = [await signedIn(ada), await signedIn(ada), await signedIn(bo)];
		const mine = (await viewer(here)).sessionId;
		const list = await room.auth.sessions.list(ada);
		expect(list).toHaveLength(2);
		expect(list.map(({ deviceLabel }) => deviceLabel)).toEqual(['Chrome, ChromeOS', 'Chrome, ChromeOS']);

		expect(await room.auth.sessions.end(ada, (await viewer(other)).sessionId)).toBe(false);
		expect(await viewer(other)).toMatchObject({ personId: bo });
		await room.auth.sessions.endOthers(ada, mine);
		expect(await room.auth.viewerOf(there.headers())).toBeNull();
		expect(await viewer(here)).toMatchObject({ sessionId: mine });
	});

	it('tells this node at once and the others by notice, for many sessions too', async () => {
		const node = room.anotherNode();
		const heardHere = vi.fn();
		const heardThere = new Set<string>();
		const stopListening = room.auth.onRevoked(({ sessionIds }) => heardHere(sessionIds));
		node.auth.onRevoked(({ sessionIds }) => sessionIds.forEach((id) => heardThere.add(id)));
		await vi.waitFor(async () => {
			const { sessionId } = await viewer(await signedIn(ada));
			await room.auth.sessions.end(ada, sessionId);
			expect(heardHere).toHaveBeenCalledWith([sessionId]);
			await vi.waitFor(() => expect(heardThere).toContain(sessionId), { timeout: 500 });
		});
		for (let n = 0; n < 150; n++) await room.auth.sessions.open(ada, '', null);
		const many = (await room.auth.sessions.list(ada)).map(({ id }) => id);
		await room.auth.sessions.endAll([ada]);
		await vi.waitFor(() => expect([...heardThere]).toEqual(expect.arrayContaining(many)));

		stopListening();
		const heard = heardHere.mock.calls.length;
		const { sessionId } = await viewer(await signedIn(ada));
		await room.auth.sessions.end(ada, sessionId);
		expect(heardHere).toHaveBeenCalledTimes(heard);
	});

	it('is noticed after a lost connection too', async () => {
		const node = room.anotherNode();
		const heard = new Set<string>();
		node.auth.onRevoked(({ sessionIds }) => sessionIds.forEach((id) => heard.add(id)));
		const device = await signedIn(ada);
		const letIn = await node.auth.viewerOf(device.headers());
		// ended while nobody heard: straight in the table, with no notice at all
		await room.db.execute(sql`delete from sessions where id = ${letIn?.sessionId}`);
		await room.db.execute(
			sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and pid <> pg_backend_pid()`
		);
		await vi.waitFor(() => expect(heard).toContain(letIn?.sessionId), { timeout: 10_000 });
	});
});
