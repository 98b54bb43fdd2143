// A laptop as the classroom's server: plain HTTP on the classroom's own network, and HTTPS by a certificate. The
// browser is told that a made-up host is this machine; such an origin is as insecure as an address on a LAN.
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { lanHosts } from '../../src/lib/server/listen/lan-hosts.ts';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { expectAccessible } from './support/accessible.ts';
import { boardPage } from './support/board-page.ts';
import { join, signInAsTeacher } from './support/doors.ts';
import { withoutWebSockets, type Network } from './support/no-websockets.ts';
import { studentIn, type Room } from './support/school.ts';
import { studentPage } from './support/student-page.ts';
import { expect, test, type DeviceOptions } from './support/test.ts';

const HOST = 'classroom.test';
const FIRST = 'equal-parts';
const tlsFile = (name: string) => fileURLToPath(new URL(`../support/tls/${name}`, import.meta.url));

test.use({
	launchOptions: {
		executablePath: findChromium(),
		args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`]
	}
});

const start = (env: Record<string, string>) => startServer({ databaseUrl: process.env.E2E_DATABASE_URL ?? '', env });

/** Joins by code, name and PIN, answers an item, and raises a hand. */
async function aWholeWay(page: Page, room: Room, name: string): Promise<void> {
	await join(page, room, name);
	const student = studentPage(page, studentIn(room, name).id, FIRST);
	await student.drive();
	await student.answerRight();
	await student.toMap();
	await student.raiseHand();
	await expect(student.hand).toBeVisible();
}

/** The addresses of the sockets that a page opens from now on. */
function socketsOf(page: Page): string[] {
	const opened: string[] = [];
	page.on('websocket', (socket) => opened.push(new URL(socket.url()).origin));
	return opened;
}

test.describe('a laptop that serves plain HTTP', () => {
	let server: RunningServer;
	const networks: Network[] = [];
	test.beforeAll(async () => {
		server = await start({ LAN_HTTP: '1' });
	});
	test.afterAll(async () => {
		for (const network of networks) await network.stop();
		await server.stop();
	});

	test('lets a class in by any name it answers to, and the teacher see it live', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays');
		const baseURL = `http://${HOST}:${server.port}`;
		const teacher = await newDevice({ baseURL });
		await signInAsTeacher(teacher, room);
		const board = boardPage(teacher);
		await board.startLesson();
		const child = await newDevice({ baseURL });
		const opened = socketsOf(child);
		await aWholeWay(child, room, 'Ada Mays');
		await expect(board.card('Ada')).toContainText('Hand up');

		expect(await child.evaluate(() => isSecureContext)).toBe(false);
		expect(opened).toEqual([`ws://${HOST}:${server.port}`]);
		const names = (await child.context().cookies()).map(({ name, secure }) => [name, secure]);
		expect(names).toContainEqual(['session', false]);

		await child.getByRole('button', { name: 'Not me' }).click();
		await child.waitForURL(`${baseURL}/join/${room.code}`);
	});

	test('warns whoever answers for a class, and shows where other devices come in', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays');
		const teacher = await newDevice({ baseURL: `http://${HOST}:${server.port}` });
		await signInAsTeacher(teacher, room);
		await teacher.getByRole('button', { name: /^Join/ }).click();
		const panel = teacher.getByRole('dialog');
		await expect(panel).toContainText(`${HOST}:${server.port}/join`);
		await expect(panel.getByRole('img', { name: 'QR code that leads to this class' })).toBeVisible();
		await expect(panel).toContainText('Not encrypted');
		await expectAccessible(teacher);
		await teacher.goto('/');
		await expect(teacher.getByText('This server is not encrypted.')).toBeVisible();
		await expectAccessible(teacher);
	});

	test('never tells other devices to open localhost', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays');
		const teacher = await newDevice({ baseURL: server.url });
		await signInAsTeacher(teacher, room);
		await teacher.getByRole('button', { name: /^Join/ }).click();
		const panel = teacher.getByRole('dialog');
		const lan = lanHosts('0.0.0.0', networkInterfaces());
		for (const host of lan) {
			await expect(panel).toContainText(`${host}:${server.port}/join`);
			expect(server.output()).toContain(`Other devices: http://${host}:${server.port}`);
		}
		if (lan.length === 0) await expect(panel).toContainText('Other devices cannot open this address.');
		else await expect(panel).not.toContainText('localhost');
	});

	for (const how of ['refuse', 'swallow'] as const) {
		test(`works where the network will ${how} WebSockets`, async ({ school, newDevice }) => {
			const network = await withoutWebSockets(server.port, how);
			networks.push(network);
			const room = await school.newClass('Ada Mays');
			await room.tell({ type: 'startLesson', minutes: 45 });
			const child = await newDevice({ baseURL: `http://${HOST}:${network.port}`, losesServer: true });
			await aWholeWay(child, room, 'Ada Mays');
			await expect(studentPage(child, 0, FIRST).connection(/^Live/)).toBeVisible();
		});
	}
});

test.describe('a laptop with a certificate', () => {
	let server: RunningServer;
	test.beforeAll(async () => {
		server = await start({ TLS_CERT: tlsFile('classroom.pem'), TLS_KEY: tlsFile('classroom.key') });
	});
	test.afterAll(() => server.stop());

	test('speaks HTTPS and secure WebSockets, with cookies that nobody else can plant', async ({ school, newDevice }) => {
		const room = await school.newClass('Ada Mays');
		await room.tell({ type: 'startLesson', minutes: 45 });
		const device: DeviceOptions = { baseURL: `https://${HOST}:${server.port}`, ignoreHTTPSErrors: true };
		const child = await newDevice(device);
		const opened = socketsOf(child);
		await aWholeWay(child, room, 'Ada Mays');
		expect(await child.evaluate(() => isSecureContext)).toBe(true);
		expect(opened).toEqual([`wss://${HOST}:${server.port}`]);
		const session = (await child.context().cookies()).find(({ name }) => name === '__Host-session');
		expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });

		const teacher = await newDevice(device);
		await signInAsTeacher(teacher, room);
		await teacher.getByRole('button', { name: /^Join/ }).click();
		await expect(teacher.getByRole('dialog')).toContainText(`https://${HOST}:${server.port}/join`);
		await expect(teacher.getByRole('dialog')).not.toContainText('Not encrypted');
	});
});

test.describe('plain HTTP that nobody has allowed', () => {
	test('is refused in words', async ({ page, baseURL }) => {
		const answer = await page.goto(`http://${HOST}:${new URL(baseURL ?? '').port}/`);
		expect(answer?.status()).toBe(421);
		await expect(page.getByText(/LAN_HTTP=1/)).toBeVisible();
	});

	test('stops the start, with words on what to do', async () => {
		await expect(start({ HOST: '0.0.0.0' })).rejects.toThrow(/plain HTTP.*TLS_CERT.*LAN_HTTP=1/s);
		await expect(start({ TLS_CERT: tlsFile('classroom.pem'), TLS_KEY: tlsFile('none.key') })).rejects.toThrow(
			/TLS_KEY is .*none\.key: there is no such file/
		);
	});
});
