// Bugs, logged once at the edge where they surface, each with an id that the person who met it sees too.
import { randomUUID } from 'node:crypto';

export function reportFault(where: string, error: unknown): string {
	const id = randomUUID().slice(0, 8);
	console.error(`error ${id} at ${where}`, error);
	return id;
}
