// What the parts of the student's screen share.
import type { StudentCommand } from '#lib/domain/commands.ts';
import type { Done, Refused } from '#lib/protocol/messages.ts';

export type Send = (command: StudentCommand) => Promise<Done | Refused>;

declare global {
	// eslint-disable-next-line @typescript-eslint/no-namespace
	namespace App {
		interface PageState {
			/** The item has the map's place; going back brings the map. */
			desk?: 'item';
		}
	}
}
