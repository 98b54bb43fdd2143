// The names of channels: which view, of which classroom, for whom. See PROTOCOL.md.

export type Channel =
	| { view: 'route'; classroom: number; student: number }
	| { view: 'board'; classroom: number }
	| { view: 'people'; classroom: number };

export const channelName = (channel: Channel): string =>
	channel.view === 'route'
		? `route:${channel.classroom}:${channel.student}`
		: `${channel.view}:${channel.classroom}`;

const PATTERN = /^(route|board|people):([1-9]\d{0,9})(?::([1-9]\d{0,9}))?$/;

/** Null when it names no channel. */
export function parseChannel(name: string): Channel | null {
	const [, view, classroom, student] = PATTERN.exec(name) ?? [];
	if (!view) return null;
	if (view === 'route') return student ? { view, classroom: Number(classroom), student: Number(student) } : null;
	return student ? null : { view: view as 'board' | 'people', classroom: Number(classroom) };
}
