// One control's asking: whether it waits for the server's answer, and why it was refused.
import type { Refusal } from '#lib/domain/refusals.ts';
import type { Done, Refused } from '#lib/protocol/messages.ts';

export type Asking<Command> = {
	readonly waits: boolean;
	readonly refusal: Refusal | null;
	/** True when it was done. While one waits, another is not sent. `words`: one's own, with commands that take any. */
	ask: (command: Command, words?: string) => Promise<boolean>;
	forget: () => void;
};

/** @param onrefused says a refusal where nothing on the screen does by itself */
export function askingOf<Command>(
	send: () => (command: Command, words?: string) => Promise<Done | Refused>,
	onrefused?: (refusal: Refusal) => void
): Asking<Command> {
	let waits = $state(false);
	let refusal = $state.raw<Refusal | null>(null);

	return {
		get waits() {
			return waits;
		},
		get refusal() {
			return refusal;
		},
		async ask(command, words) {
			if (waits) return false;
			waits = true;
			refusal = null;
			const answer = await send()(command, words);
			waits = false;
			if (answer.kind === 'done') return true;
			refusal = answer.refusal;
			onrefused?.(answer.refusal);
			return false;
		},
		forget() {
			refusal = null;
		}
	};
}
