// One control's asking: whether it waits for the server's answer, and why it was refused.
import type { StudentCommand } from '#lib/domain/commands.ts';
import type { Refusal } from '#lib/domain/refusals.ts';
import type { Send } from './desk-types.ts';

export type Asking = {
	readonly waits: boolean;
	readonly refusal: Refusal | null;
	/** True when it was done. While one waits, another is not sent. */
	ask: (command: StudentCommand) => Promise<boolean>;
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
			if (answer.kind === 'refused') refusal = answer.refusal;
			return answer.kind === 'done';
		}
	};
}
