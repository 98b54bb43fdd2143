// The floor's load: a teacher and students in every room, saying what a submission weighs.
import { io, type Socket } from 'socket.io-client';
import { newTally, pace, STRIDE, type Run, type Tally } from './pace.ts';

export type FloorLoad = { run: (run: Run) => Promise<Tally> };

const PAD = 'x'.repeat(120);

export async function connectFloor(url: string, rooms: number, perRoom: number): Promise<FloorLoad> {
	const students: Socket[] = [];
	let tally = newTally();
	const open = (auth: object) =>
		new Promise<Socket>((ready) => {
			const socket = io(url, { transports: ['websocket'], auth, forceNew: true });
			socket.once('connect', () => ready(socket));
		});
	for (let room = 0; room < rooms; room++) {
		const teacher = await open({ room, role: 'teacher' });
		teacher.on('row', ({ t }: { t: number }) => void tally.board.push(performance.now() - t));
		const opening = Array.from({ length: perRoom }, () => open({ room, role: 'student' }));
		students.push(...(await Promise.all(opening)));
	}
	let turn = 0;

	function send(): boolean {
		const t = performance.now();
		const mine = tally;
		mine.sent++;
		students[(turn++ * STRIDE) % students.length]?.emit('submit', { t, pad: PAD }, () => {
			mine.acked++;
			mine.ack.push(performance.now() - t);
		});
		return true;
	}

	return {
		async run(run) {
			tally = newTally();
			await pace(run, send, () => tally.acked === tally.sent && tally.board.length === tally.sent);
			return tally;
		}
	};
}
