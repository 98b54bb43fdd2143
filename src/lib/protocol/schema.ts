// Stops, once and for all, what does not fit: every message a client may send, as schemas. Server only: browsers
// check nothing and carry no schema library. The types are in messages.ts; the two are held together below.
import { z } from 'zod';
import type { Answer } from '../domain/items/item.ts';
import { ALERT_ANSWERS, STUDENT_RESPONSES } from '../domain/interventions.ts';
import { SCREEN_MODES } from '../domain/screen.ts';
import { DECLARE_REASONS, VOID_REASONS } from '../domain/judgements.ts';
import { JAM_ACTIONS } from '../domain/jam.ts';
import { OFF_SCREEN_WAYS } from '../domain/off-screen.ts';
import { SUPPORTS } from '../domain/supports.ts';
import { THRESHOLD_NAMES } from '../domain/thresholds.ts';
import { fitWords, TASK_WORDS_MOST } from '../domain/work/words.ts';
import type { CommandMessage, Handshake, JoinMessage, LeaveMessage, WireCommand } from './messages.ts';

const INT4 = 2_147_483_647;
const UINT4 = 4_294_967_295;
const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
const YEAR_2026 = 56 * YEAR;

/** No NUL, which Postgres cannot hold, and no lone surrogates, which UTF-8 cannot. */
const text = (max: number) =>
	z
		.string()
		.max(max)
		.regex(/^[^\0\p{Surrogate}]*$/u);
const name = (max: number) => text(max).min(1);
const whole = (min: number, max: number) => z.int().min(min).max(max);
const minutes = z.number().min(-1e6).max(1e6);

/** Lower case alone, so that one id is written in one way. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const rowId = whole(1, INT4);
const slug = name(100);
const version = whole(0, Number.MAX_SAFE_INTEGER);
/** A hundred years around 2026. */
const moment = z
	.number()
	.min(YEAR_2026 - 100 * YEAR)
	.max(YEAR_2026 + 100 * YEAR);

const duration = z
	.number()
	.min(0)
	.max(30 * DAY);

/** Days since 1970, up to two hundred years; spans of them, both ends included. */
const day = whole(0, 73_000);
const spans = z.array(z.tuple([day, day])).max(100);
const weekdays = z.array(whole(0, 6)).max(7);

const written = z.union([text(40), z.number()]);
const answer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('fraction'), whole: written.optional(), top: written, bottom: written }),
	z.object({ kind: z.literal('number'), value: written }),
	z.object({ kind: z.literal('choice'), option: whole(0, 1000) }),
	z.object({ kind: z.literal('order'), order: z.array(whole(0, 100)).max(50) }),
	z.object({ kind: z.literal('point'), step: whole(-100_000, 100_000) })
]);

const item = { waypoint: slug, generator: slug, seed: whole(0, UINT4) };
const piece = { student: rowId, waypoint: slug, evidence: version };
const bare = <Type extends string>(type: Type) => z.object({ type: z.literal(type) });

/** Its numbers are judged by the model, which says what is wrong with them. */
export const masteredRule = z.discriminatedUnion('rule', [
	z.object({ rule: z.literal('standard') }),
	z.object({ rule: z.literal('person'), rubric: z.number(), level: z.number() })
]);

const command = z.discriminatedUnion('type', [
	z.object({ type: z.literal('startWaypoint'), waypoint: slug }),
	z.object({
		type: z.literal('submitAnswer'),
		...item,
		answer,
		ms: duration,
		at: moment.optional()
	}),
	z.object({ type: z.literal('showHint'), ...item }),
	z.object({ type: z.literal('skipItem'), ...item }),
	z.object({ type: z.literal('openResource'), waypoint: slug, resource: slug }),
	bare('raiseHand'),
	bare('lowerHand'),
	z.object({ type: z.literal('respondToNotice'), alert: slug, response: z.enum(STUDENT_RESPONSES) }),
	z.object({ type: z.literal('setDestination'), waypoint: slug.nullable() }),
	z.object({ type: z.literal('startDetour'), to: slug, alert: slug.optional() }),
	bare('endDetour'),
	z.object({ type: z.literal('startSideTrip'), waypoint: slug, minutes }),
	bare('endSideTrip'),
	bare('startPlacement'),
	z.object({ type: z.literal('startChallenge'), waypoint: slug }),
	z.object({ type: z.literal('startCheckUp'), waypoint: slug }),
	z.object({ type: z.literal('answerQuestion'), number: whole(1, 100), answer, ms: duration }),
	bare('stopQuestions'),
	z.object({
		type: z.literal('setPlan'),
		destination: slug.nullable().optional(),
		due: day.nullable(),
		weekdays: weekdays.nullable()
	}),
	z.object({ type: z.literal('setCalendar'), weekdays, due: day.nullable(), holidays: spans }),
	z.object({ type: z.literal('setDaysAway'), student: rowId, days: spans }),
	z.object({ type: z.literal('startLesson'), minutes }),
	bare('endLesson'),
	bare('openJoining'),
	bare('closeJoining'),
	z.object({
		type: z.literal('answerAlert'),
		alert: slug,
		action: z.enum(ALERT_ANSWERS),
		minutes: z.number().min(1).max(1440).optional()
	}),
	z.object({ type: z.literal('undoIntervention'), intervention: slug }),
	z.object({ type: z.literal('closeOffer'), by: rowId }),
	z.object({ type: z.literal('setDisplay'), mode: z.enum(SCREEN_MODES) }),
	z.object({ type: z.literal('setClassDestination'), waypoint: slug.nullable() }),
	z.object({ type: z.literal('setFocus'), waypoint: slug.nullable() }),
	z.object({ type: z.literal('orderDetour'), student: rowId, to: slug.nullable(), alert: slug.optional() }),
	z.object({ type: z.literal('recallDetour'), student: rowId }),
	z.object({ type: z.literal('setLink'), waypoint: slug, href: text(2000).nullable(), minutes }),
	z.object({ type: z.literal('keepDraft'), waypoint: slug }),
	z.object({ type: z.literal('turnInWork'), waypoint: slug }),
	z.object({ type: z.literal('takeBackWork'), waypoint: slug }),
	z.object({ type: z.literal('openWork'), student: rowId, waypoint: slug }),
	z.object({ type: z.literal('judge'), student: rowId, waypoint: slug, rubric: z.number(), work: uuid.optional() }),
	z.object({
		type: z.literal('declareMastery'),
		student: rowId,
		waypoint: slug,
		mastered: z.boolean(),
		reason: z.enum(DECLARE_REASONS)
	}),
	z.object({ type: z.literal('voidEvidence'), ...piece, reason: z.enum(VOID_REASONS) }),
	z.object({ type: z.literal('restoreEvidence'), ...piece }),
	bare('offerHelp'),
	z.object({ type: z.literal('goOffScreen'), way: z.enum(OFF_SCREEN_WAYS), minutes }),
	bare('comeBack'),
	z.object({ type: z.literal('setHelping'), helps: z.boolean() }),
	bare('pauseLesson'),
	bare('resumeLesson'),
	z.object({ type: z.literal('sendOffScreen'), student: rowId, way: z.enum(OFF_SCREEN_WAYS), minutes }),
	z.object({ type: z.literal('callBack'), student: rowId }),
	z.object({ type: z.literal('setAway'), student: rowId, away: z.boolean() }),
	z.object({ type: z.literal('setSupports'), student: rowId, supports: z.array(z.enum(SUPPORTS)).max(10) }),
	z.object({
		type: z.literal('setThresholds'),
		base: version,
		values: z.record(z.enum(THRESHOLD_NAMES), whole(-1e6, 1e6))
	}),
	z.object({ type: z.literal('setMasteredRule'), base: version, rule: masteredRule }),
	z.object({
		type: z.literal('answerJam'),
		jam: slug,
		action: z.enum(JAM_ACTIONS),
		students: z.array(rowId).max(100).optional(),
		helper: rowId.optional(),
		minutes: minutes.optional()
	})
]);

export const clientSchemas = {
	handshake: z.object({ protocol: whole(0, INT4), device: name(64) }),
	join: z.object({ channel: name(64), version: version.nullable() }),
	leave: z.object({ channel: name(64) }),
	command: z
		.object({
			...{ id: uuid, attempt: whole(1, 1_000_000), classroom: rowId, command },
			words: text(TASK_WORDS_MOST).optional()
		})
		.refine((message) => fitWords(message.command.type, message.words), { path: ['words'] })
};

/** Spelled out to the last field, so that two types can be compared whole: an optional field missing on one side too. */
type Plain<T> = T extends (infer Element)[]
	? Plain<Element>[]
	: T extends object
		? { [Key in keyof T]: Plain<T[Key]> }
		: T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
type Schemas = typeof clientSchemas;

/** Does not compile when a schema and its type have come apart. */
export const schemasFitTypes: [
	Same<z.infer<typeof answer>, Answer>,
	Same<z.infer<typeof command>, WireCommand>,
	Same<z.infer<Schemas['handshake']>, Handshake>,
	Same<z.infer<Schemas['join']>, JoinMessage>,
	Same<z.infer<Schemas['leave']>, LeaveMessage>,
	Same<z.infer<Schemas['command']>, CommandMessage>
] = [true, true, true, true, true, true];
