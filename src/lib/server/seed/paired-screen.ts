// A screen whose code a teacher has confirmed, without the screen and the teacher: the cookie it would have been given.
// Whoever opens /display with it is that class's display.
import type { Cookies } from '@sveltejs/kit';
import type { ClassroomId, PersonId } from '../../domain/ids.ts';
import type { App } from '../app.ts';
import { keepPairingToken } from '../pairing/pairing-cookie.ts';

/** @returns a Cookie header, good for this machine over plain HTTP */
export async function pairedScreen(
	{ pairings }: Pick<App, 'pairings'>,
	room: ClassroomId,
	by: PersonId
): Promise<string> {
	const { token, code } = await pairings.begin();
	if (!(await pairings.confirm(code, room, by))) throw new Error('no screen was connected');
	let header = '';
	const cookies: Pick<Cookies, 'set'> = { set: (name, value) => void (header = `${name}=${value}`) };
	keepPairingToken(cookies, 'http', token);
	return header;
}
