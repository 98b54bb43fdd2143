// Joining a channel: is it one, may this viewer, what do they lack.
import type { JoinAnswer, JoinMessage, Refused } from '../../protocol/messages.ts';
import { parseChannel, type Channel } from '../../protocol/channels.ts';
import type { Subscription } from '../classrooms/classroom-types.ts';
import type { Delta } from '../../sync/delta.ts';
import type { Parts } from './parts.ts';
import type { Peer } from './peer.ts';

const refused = (refusal: Refused['refusal']): Refused => ({ kind: 'refused', refusal });
const OVERTAKEN: JoinAnswer = { kind: 'retry', because: 'busy', afterMs: 0 };

export async function join(parts: Parts, peer: Peer, { channel: name, version }: JoinMessage): Promise<JoinAnswer> {
	const channel = parseChannel(name);
	if (!channel) return refused({ code: 'unknownChannel' });
	const { following } = peer;
	if (following.size() >= parts.limits.channels && !following.has(name))
		return refused({ code: 'tooMany', afterMs: 1000 });
	const resumed = await following.join(name, version, async (onDelta) => {
		if (!(await parts.access.mayJoin(peer.viewer, channel))) return refused({ code: 'notAllowed' });
		return (await subscribe(parts, channel, version, onDelta)) ?? refused({ code: 'unknownClassroom' });
	});
	if (resumed && resumed.kind !== 'refused') {
		parts.counts.joins++;
		arrive(parts, peer, channel, name);
	}
	return resumed ?? OVERTAKEN;
}

/** A student whose own route is followed is present in that classroom. */
function arrive({ presence }: Parts, { viewer, present }: Peer, channel: Channel, name: string): void {
	if (channel.view !== 'route' || viewer.kind !== 'student' || channel.student !== viewer.personId) return;
	if (!present.has(name)) present.set(name, presence.arrive(channel.classroom, channel.student));
}

async function subscribe(
	{ classrooms, people }: Parts,
	channel: Channel,
	mine: number | null,
	onDelta: (delta: Delta) => void
): Promise<Subscription | null> {
	if (channel.view === 'people') return people.subscribe(channel.classroom, mine, onDelta);
	const classroom = await classrooms.open(channel.classroom);
	return classroom && classroom.subscribe(channel, mine, onDelta);
}
