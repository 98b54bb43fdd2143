// What we remember about our Postgres between starts: its password, and the port it had last.
import { randomBytes } from 'node:crypto';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './place.ts';

export type State = { password: string; port: number };

const fileIn = (place: Place) => join(place.folder, 'server.json');

export async function readState(place: Place): Promise<State> {
	const text = await readFile(fileIn(place), 'utf8').catch(() => null);
	return text === null ? { password: randomBytes(24).toString('base64url'), port: 0 } : JSON.parse(text);
}

export async function writeState(place: Place, state: State): Promise<void> {
	await writeFile(fileIn(place), JSON.stringify(state), { mode: 0o600 });
	if (place.runner) await chown(fileIn(place), place.runner.uid, place.runner.gid);
}
