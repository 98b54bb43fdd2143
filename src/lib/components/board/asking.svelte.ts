// One control's asking: whether it waits for an answer, and why it was refused.
import type { TeacherCommand } from '#lib/domain/commands.ts';
import type { Refusal } from '#lib/domain/refusals.ts';
import { announce } from '../ui/announce.svelte.ts';
import { refusalWords } from '../ui/refusal-words.ts';
import type { Send } from './board-context.ts';

export type Asking = {
	readonly waits: boolean;
	readonly refusal: Refusal | null;
	/** True when it was done. While one waits, another is not sent. */
	ask: (command: TeacherCommand) => Promise<boolean>;
	forget: () => void;
};

export function createAsking(send: () => Send): Asking {
	let waits = $state(false);
	let refusal = $state.raw<Refusal | null>(null);

	return {
		get waits() {
			return waits;
		},
		get refusal() {
			return refusal;
		},
		async ask(command) {
			if (waits) return false;
			waits = true;
			refusal = null;
			const answer = await send()(command);
			waits = false;
			if (answer.kind === 'done') return true;
			refusal = answer.refusal;
			announce(refusalWords(answer.refusal));
			return false;
		},
		forget() {
			refusal = null;
		}
	};
}
