// The names of channels: which view, of which classroom, for whom. See PROTOCOL.md.

export type Channel =
	| { view: 'route'; classroom: number; student: number }
	| { view: 'board'; classroom: number }
	| { view: 'people'; classroom: number }
	| { view: 'wall'; classroom: number }
	| { view: 'display'; classroom: number };

export const channelName = (channel: Channel): string =>
	channel.view === 'route' ? `route:${channel.classroom}:${channel.student}` : `${channel.view}:${channel.classroom}`;

const PATTERN = /^(route|board|people|wall|display):([1-9]\d{0,9})(?::([1-9]\d{0,9}))?$/;

/** The largest id the database gives. */
const LARGEST = 2_147_483_647;

/** Null when it names no channel. */
export function parseChannel(name: string): Channel | null {
	const [, view, first, second] = PATTERN.exec(name) ?? [];
	const classroom = Number(first);
	const student = second === undefined ? null : Number(second);
	if (!view || classroom > LARGEST || (student ?? 0) > LARGEST) return null;
	if (view === 'route') return student === null ? null : { view, classroom, student };
	return student === null ? { view: view as Exclude<Channel['view'], 'route'>, classroom } : null;
}
