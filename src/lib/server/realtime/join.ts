// Joining a channel: is it one, may this viewer, what do they lack.
import type { JoinAnswer, JoinMessage, Refused } from '../../protocol/messages.ts';
import { parseChannel, type Channel } from '../../protocol/channels.ts';
import type { Viewer } from '../auth/auth-types.ts';
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
	let isSeen = false;
	const resumed = await following.join(name, version, async (onDelta) => {
		if (!(await parts.access.mayJoin(peer.viewer, channel))) return refused({ code: 'notAllowed' });
		isSeen = await isPresent(parts, peer.viewer, channel);
		return (await subscribe(parts, channel, version, onDelta)) ?? refused({ code: 'unknownClassroom' });
	});
	if (resumed && resumed.kind !== 'refused') {
		parts.counts.joins++;
		if (isSeen) arrive(parts, peer, channel, name);
	}
	return resumed ?? OVERTAKEN;
}

/** A student whose own route is followed, and a guest at the wall: whoever may offer help is one. */
async function isPresent({ access }: Parts, viewer: Viewer, channel: Channel): Promise<boolean> {
	if (channel.view === 'route') return viewer.kind === 'student' && channel.student === viewer.personId;
	return channel.view === 'wall' && (await access.mayCommand(viewer, channel.classroom, { type: 'offerHelp' }));
}

function arrive({ presence }: Parts, { viewer, present }: Peer, { classroom, view }: Channel, name: string): void {
	if (!present.has(name)) present.set(name, presence.arrive(classroom, viewer.personId, view === 'wall'));
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
