// What a failed append means: the batch offends, or nobody can say what became of it.
import postgres from 'postgres';
import type { AppendResult, RefusedBecause } from './log.ts';

type Refused = Extract<AppendResult, { kind: 'refused' }>;

/** Thrown by whoever finds that a batch cannot be written. */
export class Offence extends Error {
	override name = 'Offence';

	readonly reason: RefusedBecause;

	constructor(reason: RefusedBecause, detail: string) {
		super(detail);
		this.reason = reason;
	}
}

/** SQLSTATE: 23505 is a unique key; the classes are a malformed or too far value, a constraint, too large. */
function offenceOf({ code, message }: postgres.PostgresError): Offence | null {
	if (code === '23505') return new Offence('duplicateCommand', message);
	return ['22', '23', '54'].includes(code.slice(0, 2)) ? new Offence('unstorable', message) : null;
}

/** The refusal, if this failure says something about the batch; else null: lost connection, full disk, no such table. */
export function refusalOf(error: unknown): Refused | null {
	const offence = error instanceof postgres.PostgresError ? offenceOf(error) : error;
	if (!(offence instanceof Offence)) return null;
	return { kind: 'refused', reason: offence.reason, detail: offence.message };
}

/** Somebody answered, so asking again at once makes sense; 08 and 57 are about the connection and the server's end. */
export const isAnswer = (error: unknown): boolean =>
	error instanceof Offence || (error instanceof postgres.PostgresError && !/^(08|57)/.test(error.code));
