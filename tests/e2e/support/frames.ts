// What a page was really told by the server's live connection: every frame, and the rows in them.
import type { Page } from '@playwright/test';

export type Heard = {
	/** Every frame so far, over WebSocket or polling, as it came; without the handshake, whose random id may spell a name. */
	frames: () => string;
	/** Every row in them, old ones too. */
	rows: () => [key: string, row: Record<string, unknown>][];
};

const HANDSHAKE = /^4?0\{"sid":/;

/** From now on; before the page is opened. */
export function listenTo(page: Page): Heard {
	const frames: string[] = [];
	const hear = (frame: string) => void (HANDSHAKE.test(frame) || frames.push(frame));
	page.on('websocket', (socket) => {
		if (!socket.url().includes('/socket.io')) return;
		socket.on('framereceived', ({ payload }) => hear(payload.toString()));
	});
	page.on('response', (response) => {
		if (!response.url().includes('/socket.io')) return;
		response.text().then(
			hear,
			() => {} // a WebSocket's upgrade has no text
		);
	});
	return { frames: () => frames.join('\n'), rows: () => frames.flatMap((frame) => rowsIn(parsed(frame))) };
}

/** Socket.IO puts digits before its JSON. */
function parsed(frame: string): unknown {
	const start = frame.search(/[[{]/);
	try {
		return start < 0 ? null : JSON.parse(frame.slice(start));
	} catch {
		return null;
	}
}

/** A row stands after its key, wherever in the frame. */
function rowsIn(value: unknown): [string, Record<string, unknown>][] {
	if (!Array.isArray(value)) return isRecord(value) ? Object.values(value).flatMap(rowsIn) : [];
	const [key, row] = value as unknown[];
	if (value.length === 2 && typeof key === 'string' && isRecord(row) && !isMessage(row)) return [[key, row]];
	return value.flatMap(rowsIn);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An event's name stands before its message just as a key before its row. */
const isMessage = (value: Record<string, unknown>): boolean =>
	['upserts', 'rows', 'channel', 'epoch', 'because'].some((field) => field in value);
