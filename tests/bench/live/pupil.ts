// A student as the load plays one: raw socket, own route channel, answers drawn from the item on offer.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { StudentCommand } from '#lib/domain/commands.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import type { CommandAnswer, Done, JoinAnswer } from '#lib/protocol/messages.ts';
import type { Delta, Row } from '#lib/sync/delta.ts';
import { answerTo } from '../../../src/cli/simulate/answers.ts';
import { chance } from '../../../src/cli/simulate/chance.ts';

export type Pupil = {
	/** Holds an item it has not answered yet. */
	isReady: () => boolean;
	/** Sends one submission; calls back when it is durable. */
	submit: (acked: (answer: Done) => void) => void;
};

/** The mix: of a hundred first answers about so many are right, and so many wrong ones are followed by a hint. */
const RIGHT = 0.72;
const HINT = 0.4;

export function createPupil(socket: Socket, classroom: number, student: number): Pupil {
	const dice = chance(student);
	const channel = `route:${classroom}:${student}`;
	let me: MeRow | null = null;
	let answered = '';
	let busy = false;

	const keyOf = ({ item }: MeRow) => (item ? `${item.generator}:${item.seed}:${item.tries}` : '');

	function ask(command: StudentCommand, done: (answer: Done) => void, id = randomUUID(), attempt = 1): void {
		socket.emit('command', { id, attempt, classroom, command }, (answer: CommandAnswer) => {
			if (answer.kind === 'done') done(answer);
			else if (answer.kind === 'retry') setTimeout(() => ask(command, done, id, attempt + 1), answer.afterMs);
			else throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`);
		});
	}

	function take(upserts: [string, Row][]): void {
		const row = upserts.find(([key]) => key === 'me');
		if (!row) return;
		me = row[1] as MeRow;
		if (me.item || busy) return;
		takeTurn(me);
	}

	/** Between waypoints: the next turn is taken at once, so that there is always an item to answer. */
	function takeTurn({ next, destination }: MeRow): void {
		busy = true;
		ask({ type: 'startWaypoint', waypoint: next ?? destination }, () => {
			busy = false;
		});
	}

	function seeHint({ waypoint, generator, seed }: NonNullable<MeRow['item']>): void {
		busy = true;
		ask({ type: 'showHint', waypoint, generator, seed }, () => {
			busy = false;
		});
	}

	const join = () => socket.emit('join', { channel, version: null }, taken);
	function taken(answer: JoinAnswer): void {
		if (answer.kind === 'snapshot') take(answer.rows);
		else if (answer.kind === 'retry') setTimeout(join, answer.afterMs);
		else if (answer.kind === 'refused') throw new Error(`${channel} was refused: ${answer.refusal.code}`);
	}

	socket.on('delta', (delta: Delta) => {
		if (delta.channel === channel) take(delta.upserts);
	});
	socket.on('rejoin', join);
	join();

	return {
		isReady: () => !busy && me !== null && me.item !== null && keyOf(me) !== answered,
		submit(acked) {
			const item = me?.item;
			if (!me || !item) return;
			busy = true;
			answered = keyOf(me);
			const { waypoint, generator, seed } = item;
			const right = dice.one(RIGHT) || item.tries >= 2;
			const answer = answerTo(item, right ? 'right' : 'wrong', dice) ?? answerTo(item, 'right', dice);
			if (!answer) throw new Error(`nothing can be answered to ${generator} ${seed}`);
			ask({ type: 'submitAnswer', waypoint, generator, seed, answer, ms: 20_000 }, (done) => {
				busy = false;
				acked(done);
				const now = me;
				if (!now?.item) return now ? takeTurn(now) : undefined;
				if (!right && now.item.hints === 0 && dice.one(HINT)) seeHint(now.item);
			});
		}
	};
}
