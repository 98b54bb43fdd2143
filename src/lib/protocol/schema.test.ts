import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COACH_COMMANDS, STUDENT_COMMANDS, TEACHER_COMMANDS } from '../domain/commands.ts';
import type { CommandMessage } from './messages.ts';
import { clientSchemas, schemasFitTypes } from './schema.ts';
import { USUAL } from '../domain/thresholds.ts';
import { PROTOCOL_HASH } from './version.ts';

const id = '0b0c3c9e-6c6f-4f5a-9d0a-0f4f5b2a7c11';
const item = { waypoint: 'add', generator: 'addUnlike', seed: 7 };
const message = (command: unknown, more: object = {}) => ({ id, attempt: 1, classroom: 1, command, ...more });
const answered = (answer: unknown, more: object = {}) =>
	message({ type: 'submitAnswer', ...item, answer, ms: 1, ...more });
const passes = (value: unknown) => clientSchemas.command.safeParse(value).success;

describe('what is let in', () => {
	const commands: CommandMessage['command'][] = [
		{ type: 'startWaypoint', waypoint: 'add' },
		{
			type: 'submitAnswer',
			...item,
			answer: { kind: 'fraction', whole: '', top: '5', bottom: 6 },
			ms: 12.5,
			at: 1.7e12
		},
		{ type: 'showHint', ...item },
		{ type: 'skipItem', ...item },
		{ type: 'openResource', waypoint: 'add', resource: 'bars' },
		{ type: 'raiseHand' },
		{ type: 'lowerHand' },
		{ type: 'respondToNotice', alert: 'a1', response: 'turnAround' },
		{ type: 'setPlan', destination: 'add', due: 20_600, weekdays: [0, 2] },
		{ type: 'setDestination', waypoint: null },
		{ type: 'startDetour', to: 'halves', alert: 'a1' },
		{ type: 'endDetour' },
		{ type: 'startSideTrip', waypoint: 'fun', minutes: 10 },
		{ type: 'endSideTrip' },
		{ type: 'startPlacement' },
		{ type: 'startChallenge', waypoint: 'add' },
		{ type: 'startCheckUp', waypoint: 'add' },
		{ type: 'answerQuestion', number: 3, answer: { kind: 'number', value: '7' }, ms: 900 },
		{ type: 'stopQuestions' },
		{ type: 'keepDraft', waypoint: 'add' },
		{ type: 'turnInWork', waypoint: 'add' },
		{ type: 'takeBackWork', waypoint: 'add' },
		{ type: 'goOffScreen', way: 'paper', minutes: 10 },
		{ type: 'comeBack' },
		{ type: 'setHelping', helps: true },
		{ type: 'startLesson', minutes: 45 },
		{ type: 'endLesson' },
		{ type: 'openJoining' },
		{ type: 'closeJoining' },
		{ type: 'answerAlert', alert: 'a1', action: 'snooze', minutes: 5 },
		{ type: 'undoIntervention', intervention: 'i1' },
		{ type: 'closeOffer', by: 7 },
		{ type: 'setDisplay', mode: 'frozen' },
		{ type: 'setCalendar', weekdays: [0, 1], due: null, holidays: [[20_600, 20_607]] },
		{ type: 'setDaysAway', student: 11, days: [] },
		{ type: 'setClassDestination', waypoint: 'add' },
		{ type: 'setFocus', waypoint: null },
		{ type: 'orderDetour', student: 11, to: null },
		{ type: 'recallDetour', student: 11 },
		{ type: 'setLink', waypoint: 'equal-parts', href: 'https://example.org', minutes: 5 },
		{ type: 'openWork', student: 11, waypoint: 'add' },
		{ type: 'judge', student: 11, waypoint: 'add', rubric: 2.5, work: id },
		{ type: 'declareMastery', student: 11, waypoint: 'add', mastered: true, reason: 'onPaper' },
		{ type: 'voidEvidence', student: 11, waypoint: 'add', evidence: 7, reason: 'notOwnWork' },
		{ type: 'restoreEvidence', student: 11, waypoint: 'add', evidence: 7 },
		{ type: 'pauseLesson' },
		{ type: 'resumeLesson' },
		{ type: 'sendOffScreen', student: 7, way: 'teacher', minutes: 5 },
		{ type: 'callBack', student: 7 },
		{ type: 'setAway', student: 7, away: true },
		{ type: 'setSupports', student: 7, supports: ['extraTime'] },
		{ type: 'setThresholds', base: 0, values: { ...USUAL } },
		{ type: 'setMasteredRule', base: 0, rule: { rule: 'person', rubric: 3, level: 0.8 } },
		{ type: 'answerJam', jam: 'j1', action: 'gather', students: [7, 8], helper: 9, minutes: 8 },
		{ type: 'offerHelp' }
	];

	it('every command that students, teachers and coaches have, field by field', () => {
		expect(commands.map(({ type }) => type)).toEqual([...STUDENT_COMMANDS, ...TEACHER_COMMANDS, ...COACH_COMMANDS]);
		for (const command of commands) expect(clientSchemas.command.parse(message(command))).toEqual(message(command));
		expect(schemasFitTypes).not.toContain(false);
	});

	it('every kind of answer', () => {
		for (const answer of [
			{ kind: 'number', value: '0.5' },
			{ kind: 'choice', option: 0 },
			{ kind: 'order', order: [2, 0, 1] },
			{ kind: 'point', step: 9 }
		])
			expect(passes(answered(answer))).toBe(true);
	});
});

describe('[L4] what is kept out', () => {
	it('NUL and lone surrogates, wherever a string stands', () => {
		for (const bad of ['a\0b', '\ud800', 'x\udc00y']) {
			expect(passes(message({ type: 'startWaypoint', waypoint: bad }))).toBe(false);
			expect(passes(answered({ kind: 'number', value: bad }))).toBe(false);
			expect(clientSchemas.join.safeParse({ channel: bad, version: null }).success).toBe(false);
		}
		expect(passes(answered({ kind: 'number', value: '🙂' }))).toBe(true);
	});

	it('numbers that are not finite or out of range', () => {
		for (const seed of [-1, 0.5, NaN, 2 ** 32, '7', null])
			expect(passes(message({ type: 'showHint', ...item, seed }))).toBe(false);
		for (const ms of [-1, Infinity, NaN, 1e12])
			expect(passes(answered({ kind: 'choice', option: 1 }, { ms }))).toBe(false);
		expect(passes(answered({ kind: 'number', value: Infinity }))).toBe(false);
	});

	it('dates more than a hundred years away', () => {
		const at = (date: string) => passes(answered({ kind: 'choice', option: 1 }, { at: Date.parse(date) }));
		expect(at('2026-06-01')).toBe(true);
		expect(at('1925-06-01')).toBe(false);
		expect(at('2127-06-01')).toBe(false);
	});

	it("the server's own commands", () => {
		for (const type of [
			'openClassroom',
			'enrolStudents',
			'setPriors',
			'removeStudent',
			'tick',
			'signalLost',
			'signalRegained',
			'startWatch'
		])
			expect(passes(message({ type, students: [1], student: 1 }))).toBe(false);
	});

	it('[C1] ids that are no lower-case UUID', () => {
		for (const bad of ['', id.toUpperCase(), id.slice(1), `${id} `, 7])
			expect(passes(message({ type: 'raiseHand' }, { id: bad }))).toBe(false);
	});

	it('[W1] words with a command that takes none, too many, or saying nothing', () => {
		const write = { type: 'turnInWork', waypoint: 'essay' };
		for (const words of ['½ של עוגה 🍰\nand why', 'x'.repeat(4_000)])
			expect(passes(message(write, { words }))).toBe(true);
		for (const words of ['', ' \n', 'x'.repeat(4_001), 'nul\0', 'half \ud83d', 7])
			expect(passes(message(write, { words }))).toBe(false);
		expect(passes(message({ type: 'keepDraft', waypoint: 'essay' }, { words: '' }))).toBe(true);
		expect(passes(message({ type: 'raiseHand' }, { words: 'please' }))).toBe(false);
		const rubric = { type: 'judge', student: 7, waypoint: 'essay', rubric: 3 };
		expect(passes(message(rubric))).toBe(true);
		expect(passes(message(rubric, { words: 'x'.repeat(500) }))).toBe(true);
		expect(passes(message(rubric, { words: 'x'.repeat(501) }))).toBe(false);
		expect(passes(message({ ...rubric, work: 'not-an-id' }))).toBe(false);
	});

	it('what is too large', () => {
		expect(passes(message({ type: 'startWaypoint', waypoint: 'x'.repeat(101) }))).toBe(false);
		expect(passes(answered({ kind: 'order', order: Array.from({ length: 51 }, (_, i) => i) }))).toBe(false);
	});

	it('anything at all, without throwing', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				for (const schema of Object.values(clientSchemas)) schema.safeParse(value);
				clientSchemas.command.safeParse(message(value));
			}),
			{ seed: 1, numRuns: 300 }
		);
	});

	it('fields nobody asked for are dropped', () => {
		const parsed = clientSchemas.command.parse(
			message({ type: 'raiseHand', __proto__: null, student: 9 }, { actor: 3 })
		);
		expect(parsed).toEqual(message({ type: 'raiseHand' }));
	});
});

/** Types without comments and layout. */
function shapeOf(path: string): string {
	const source = ts.createSourceFile(
		path,
		readFileSync(new URL(path, import.meta.url), 'utf8'),
		ts.ScriptTarget.Latest
	);
	return ts.createPrinter({ removeComments: true }).printFile(source);
}

const SHAPES = [
	'./messages.ts',
	'../sync/delta.ts',
	'../domain/refusals.ts',
	'../domain/views/row-types.ts',
	'../domain/views/way-row.ts',
	'../domain/views/work-row.ts',
	'../domain/way/reasons.ts',
	'../domain/views/wall-rows.ts',
	'../domain/views/display-rows.ts'
];

it('the protocol version is that of these schemas and shapes: raise it when this fails, then pin the new hash', () => {
	const schemas = Object.entries(clientSchemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
	const hash = createHash('sha256')
		.update(JSON.stringify(schemas))
		.update(SHAPES.map(shapeOf).join('\n'))
		.digest('hex');
	expect(hash.slice(0, 16)).toBe(PROTOCOL_HASH);
});
