// How fresh the board is, as its parts are told.
import type { ConnectionState, Ended } from '#lib/client/client-types.ts';

export type BoardConnection = {
	state: ConnectionState;
	/** Why, in state `ended`. */
	ended: Ended | null;
	/** Time of day of what is shown: "10:42". */
	at: string;
	/** Commands sent and not yet answered. */
	waiting: number;
};
