// What Postgres makes of a command's events: a payload's keys in the order of jsonb, and what it cannot hold refused.
// For the memory log, so that what works with it works with Postgres.
import { Offence } from './failure.ts';
import type { CommandEvents, NewEvent } from './log.ts';

const YEAR_1 = -62_135_596_800_000;
const YEAR_10000 = 253_402_300_800_000;
const LARGEST_INT = 2 ** 31;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function need(holds: boolean, what: string): void {
	if (!holds) throw new Offence('unstorable', what);
}

const isId = (id: number | null) => id === null || (Number.isInteger(id) && Math.abs(id) < LARGEST_INT);
const isMoment = (ms: number) => Number.isInteger(ms) && ms >= YEAR_1 && ms < YEAR_10000;

function storedText(text: string): string {
	need(!text.includes('\0') && text.isWellFormed(), 'text with NUL or half a surrogate pair');
	return text;
}

const inJsonbOrder = ([a]: [string, unknown], [b]: [string, unknown]) =>
	Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b));

function storedJson(value: unknown): unknown {
	if (typeof value === 'string') return storedText(value);
	if (Array.isArray(value)) return value.map(storedJson);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).sort(inJsonbOrder);
	return Object.fromEntries(entries.map(([key, item]) => [storedText(key), storedJson(item)]));
}

function storedEvent({ type, studentId, actor, occurredAt, payload }: NewEvent): NewEvent {
	need(isId(studentId) && isId(actor), 'an id out of range');
	need(isMoment(occurredAt), `no date: ${occurredAt}`);
	const plain: unknown = JSON.parse(JSON.stringify(payload));
	return { type: storedText(type), studentId, actor, occurredAt, payload: Object(storedJson(plain)) };
}

/** Throws an Offence. */
export function asStored({ commandId, events, words }: CommandEvents): CommandEvents {
	const id = commandId.toLowerCase();
	need(UUID.test(id), 'a command id that is no UUID');
	if (words) storedText(words.body);
	return { commandId: id, events: events.map(storedEvent) };
}
