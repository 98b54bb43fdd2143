// One message after another from one connection: parse, may they, do it, answer. Whatever a client sends, this does
// not throw; a bug behind it is logged once and the sender gets its id.
import type { z } from 'zod';
import { STUDENT_COMMANDS } from '../../domain/commands.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { CommandAnswer, CommandMessage, JoinAnswer, Retry } from '../../protocol/messages.ts';
import { clientSchemas } from '../../protocol/schema.ts';
import { join } from './join.ts';
import { isOutOfReach } from './out-of-reach.ts';
import type { Parts } from './parts.ts';
import { leaveChannel, type Peer } from './peer.ts';

type Answer = (answer: CommandAnswer | JoinAnswer) => void;

const STORAGE_DOWN: Retry = { kind: 'retry', because: 'storage', afterMs: 1000 };
const OWN_COMMANDS: ReadonlySet<string> = new Set(STUDENT_COMMANDS);

/** Takes in an event as it came: its name, and whatever stood beside it. */
export function serve(parts: Parts, peer: Peer, event: string, args: unknown[]): void {
	const { counts, clock, limits } = parts;
	const last = args.at(-1);
	const answer: Answer = typeof last === 'function' ? (last as Answer) : () => {};
	const refuse = (refusal: Refusal) => {
		answer({ kind: 'refused', refusal });
		if (peer.strikes.take(clock()) > 0) peer.link.cut();
	};
	if (peer.closed) return;
	if (peer.link.waiting() > limits.unread) return peer.link.cut();
	const afterMs = peer.messages.take(clock());
	if (afterMs > 0) {
		counts.tooMany++;
		return refuse({ code: 'tooMany', afterMs });
	}
	const malformed = receive(parts, peer, event, args[0], answer);
	if (malformed === null) return;
	counts.malformed++;
	refuse({ code: 'malformed', at: malformed });
}

/** Where the message is malformed; null when it is not. */
function receive(parts: Parts, peer: Peer, event: string, message: unknown, answer: Answer): string | null {
	switch (event) {
		case 'join':
			return parsed(clientSchemas.join, message, (ask) => run(parts, event, answer, () => join(parts, peer, ask)));
		case 'leave':
			return parsed(clientSchemas.leave, message, ({ channel }) => leaveChannel(peer, channel));
		case 'command':
			return parsed(clientSchemas.command, message, (ask) =>
				run(parts, event, answer, () => command(parts, peer, ask))
			);
		default:
			return 'event';
	}
}

function parsed<Message>(schema: z.ZodType<Message>, message: unknown, use: (message: Message) => void): string | null {
	const result = schema.safeParse(message);
	if (!result.success) return result.error.issues[0]?.path.join('.').slice(0, 100) || 'message';
	use(result.data);
	return null;
}

async function command(parts: Parts, { viewer }: Peer, message: CommandMessage): Promise<CommandAnswer> {
	const { id, attempt, classroom: classroomId, command, words } = message;
	parts.counts.commands++;
	if (!(await parts.access.mayCommand(viewer, classroomId, command)))
		return { kind: 'refused', refusal: { code: 'notAllowed' } };
	const classroom = await parts.classrooms.open(classroomId);
	if (!classroom) return { kind: 'refused', refusal: { code: 'unknownClassroom' } };
	const student = OWN_COMMANDS.has(command.type) ? viewer.personId : null;
	return classroom.execute({ id, attempt, actor: viewer.personId, student, command, words });
}

/** Answers with what `task` comes to. */
function run(
	{ counts, onFault }: Parts,
	where: string,
	answer: Answer,
	task: () => Promise<CommandAnswer | JoinAnswer>
): void {
	void task()
		.catch((error: unknown): CommandAnswer => {
			if (isOutOfReach(error)) return STORAGE_DOWN;
			counts.faults++;
			return { kind: 'refused', refusal: { code: 'serverFault', errorId: onFault(error, where) } };
		})
		.then(answer)
		.catch((error: unknown) => void onFault(error, where));
}
