/** Thrown when the log cannot be reached: nothing is lost, and asking again later is right. */
export class StorageDown extends Error {
	constructor(cause: unknown) {
		super('the database cannot be reached', { cause });
	}
}
