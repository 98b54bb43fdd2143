// The product's load: the same classrooms, students and rate as the floor's, speaking the product's own protocol.
import { io, type Socket } from 'socket.io-client';
import { channelName } from '#lib/protocol/channels.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { newTally, pace, STRIDE, type Run, type Tally } from './pace.ts';
import { createPupil, type Pupil } from './pupil.ts';
import { watchBoard, type Board } from './room.ts';

export type LoadClass = {
	classroom: number;
	teacher: string;
	/** Cookie headers. */
	students: { id: number; cookie: string }[];
};

export type ProductLoad = { run: (run: Run) => Promise<Tally> };

type Seat = { pupil: Pupil; board: Board };

const LESSON_MINUTES = 240;

export async function connectProduct(url: string, classes: readonly LoadClass[]): Promise<ProductLoad> {
	const seats: Seat[] = [];
	for (const { classroom, teacher, students } of classes) {
		const desk = await open(url, teacher);
		await startLesson(desk, classroom);
		const board = watchBoard(desk, channelName({ view: 'board', classroom }));
		const opening = students.map(async ({ id, cookie }) => createPupil(await open(url, cookie), classroom, id));
		for (const pupil of await Promise.all(opening)) seats.push({ pupil, board });
	}
	await allReady(seats);
	return { run: (run) => load(seats, run) };
}

function open(url: string, cookie: string): Promise<Socket> {
	const auth = { protocol: PROTOCOL_VERSION, device: 'bench' };
	return new Promise((ready, fail) => {
		const options = { transports: ['websocket'], auth, forceNew: true, extraHeaders: { cookie } };
		const socket = io(url, options);
		socket.once('hello', () => ready(socket));
		socket.once('connect_error', fail);
		socket.once('signedOut', () => fail(new Error('a session was over')));
	});
}

const startLesson = (desk: Socket, classroom: number) =>
	desk.emitWithAck('command', {
		id: crypto.randomUUID(),
		attempt: 1,
		classroom,
		command: { type: 'startLesson', minutes: LESSON_MINUTES }
	});

async function allReady(seats: readonly Seat[]): Promise<void> {
	for (let tries = 0; !seats.every(({ pupil }) => pupil.isReady()); tries++) {
		if (tries > 600) throw new Error('not every student was given an item');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

let turn = 0;

async function load(seats: readonly Seat[], run: Run): Promise<Tally> {
	const tally = newTally();

	/** Whoever is still waiting for an answer is passed over. */
	function send(): boolean {
		for (let tried = 0; tried < seats.length; tried++) {
			const seat = seats[(turn++ * STRIDE) % seats.length];
			if (!seat?.pupil.isReady()) continue;
			submit(seat);
			return true;
		}
		return false;
	}

	function submit({ pupil, board }: Seat): void {
		const sentAt = performance.now();
		tally.sent++;
		pupil.submit(({ version }) => {
			tally.acked++;
			tally.ack.push(performance.now() - sentAt);
			board.when(version, (at) => void tally.board.push(at - sentAt));
		});
	}

	await pace(run, send, () => tally.acked === tally.sent && tally.board.length === tally.sent);
	return tally;
}
