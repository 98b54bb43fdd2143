// Tells "the database cannot be reached just now" from a bug, along an error's causes, by the codes that drivers set.
import { StorageDown } from '../classrooms/storage-down.ts';

/** Node's network codes, postgres.js's own, and the SQLSTATEs for connections, resources and an ending server. */
const CODES = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT$|CONNECT(ION)?_|08|53|57P0)/;

export function isOutOfReach(error: unknown): boolean {
	if (error instanceof StorageDown) return true;
	if (error instanceof AggregateError) return error.errors.some(isOutOfReach);
	if (!(error instanceof Error)) return false;
	return ('code' in error && CODES.test(String(error.code))) || isOutOfReach(error.cause);
}
