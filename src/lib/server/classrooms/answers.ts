// The answers a classroom gave lately, and those it is about to give: the same command id gets the same answer.
import type { CommandAnswer, Done } from '../../protocol/messages.ts';

const KEPT = 2_000;

export type Answers = {
	of: (commandId: string) => Done | null;
	keep: (commandId: string, answer: Done) => Done;
	pending: (commandId: string) => Promise<CommandAnswer> | undefined;
	expect: (commandId: string, answer: Promise<CommandAnswer>) => void;
};

export function createAnswers(): Answers {
	const given = new Map<string, Done>();
	const pending = new Map<string, Promise<CommandAnswer>>();
	return {
		of: (commandId) => given.get(commandId) ?? null,
		keep(commandId, answer) {
			given.set(commandId, answer);
			const oldest = given.size > KEPT ? given.keys().next().value : undefined;
			if (oldest !== undefined) given.delete(oldest);
			return answer;
		},
		pending: (commandId) => pending.get(commandId),
		expect(commandId, answer) {
			pending.set(commandId, answer);
			void answer.finally(() => pending.delete(commandId));
		}
	};
}
