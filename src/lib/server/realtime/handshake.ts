// Who is at the other end, and whether the two sides speak the same protocol. Origin is checked before, in io.ts.
import { PROTOCOL_VERSION } from '../../protocol/version.ts';
import { clientSchemas } from '../../protocol/schema.ts';
import type { TurnedAway } from '../../protocol/messages.ts';
import type { RequestHeaders, Viewer, Viewers } from '../auth/auth-types.ts';

export type Welcome = { viewer: Viewer; device: string };

/** Rejects when storage is out of reach. */
export async function handshake(
	viewers: Pick<Viewers, 'viewerOf'>,
	headers: RequestHeaders,
	auth: unknown
): Promise<Welcome | TurnedAway> {
	const parsed = clientSchemas.handshake.safeParse(auth);
	if (!parsed.success || parsed.data.protocol !== PROTOCOL_VERSION)
		return { code: 'outdated', protocol: PROTOCOL_VERSION };
	const viewer = await viewers.viewerOf(headers);
	return viewer ? { viewer, device: parsed.data.device } : { code: 'signedOut' };
}
