import { describe, expect, it } from 'vitest';
import { ACTIONS, may, RELATIONS, ROLES, type Action, type Relation, type Role } from './access.ts';

/** Letters of the relations that allow it: S self, C own class, I invited, N named, O same school, – none. * is all. */
const LETTER: Record<Relation, string> = {
	self: 'S',
	ownClass: 'C',
	invited: 'I',
	named: 'N',
	sameSchool: 'O',
	none: '–'
};

const TABLE = `
                      anonymous student family display aide substitute coach coTeacher teacher admin
open:home             *         *       *      *       *    *          *     *         *       *
open:signIn           *         *       *      *       *    *          *     *         *       *
open:join             *         *       *      *       *    *          *     *         *       *
open:sessions         .         S       S      S       S    S          S     S         S       S
open:people           .         .       .      .       .    C          .     C         C       O
open:cards            .         .       .      .       .    .          .     C         C       O
open:student          .         S       .      .       .    .          .     .         .       .
open:board            .         .       .      .       .    C          .     C         C       .
open:wall             .         .       .      .       .    .          I     C         C       .
open:display          .         .       .      C       .    C          .     C         C       .
follow:route          .         S       .      .       N    .          .     C         C       .
follow:board          .         .       .      .       .    C          .     C         C       .
follow:people         .         .       .      .       .    C          .     C         C       .
follow:wall           .         .       .      .       .    .          I     C         C       .
follow:display        .         .       .      C       .    C          .     C         C       .
ask:startWaypoint     .         S       .      .       .    .          .     .         .       .
ask:submitAnswer      .         S       .      .       .    .          .     .         .       .
ask:showHint          .         S       .      .       .    .          .     .         .       .
ask:skipItem          .         S       .      .       .    .          .     .         .       .
ask:openResource      .         S       .      .       .    .          .     .         .       .
ask:raiseHand         .         S       .      .       .    .          .     .         .       .
ask:lowerHand         .         S       .      .       .    .          .     .         .       .
ask:respondToNotice   .         S       .      .       .    .          .     .         .       .
ask:goOffScreen       .         S       .      .       .    .          .     .         .       .
ask:comeBack          .         S       .      .       .    .          .     .         .       .
ask:setHelping        .         S       .      .       .    .          .     .         .       .
ask:keepDraft         .         S       .      .       .    .          .     .         .       .
ask:turnInWork        .         S       .      .       .    .          .     .         .       .
ask:takeBackWork      .         S       .      .       .    .          .     .         .       .
ask:setDestination    .         S       .      .       .    .          .     .         .       .
ask:startDetour       .         S       .      .       .    .          .     .         .       .
ask:endDetour         .         S       .      .       .    .          .     .         .       .
ask:startSideTrip     .         S       .      .       .    .          .     .         .       .
ask:endSideTrip       .         S       .      .       .    .          .     .         .       .
ask:startPlacement    .         S       .      .       .    .          .     .         .       .
ask:startChallenge    .         S       .      .       .    .          .     .         .       .
ask:startCheckUp      .         S       .      .       .    .          .     .         .       .
ask:answerQuestion    .         S       .      .       .    .          .     .         .       .
ask:stopQuestions     .         S       .      .       .    .          .     .         .       .
ask:setClassDestination .         .       .      .       .    .          .     C         C       .
ask:setFocus          .         .       .      .       .    C          .     C         C       .
ask:orderDetour       .         .       .      .       .    C          .     C         C       .
ask:recallDetour      .         .       .      .       .    C          .     C         C       .
ask:setLink           .         .       .      .       .    .          .     C         C       .
ask:setPlan           .         S       .      .       .    .          .     .         .       .
ask:setCalendar       .         .       .      .       .    .          .     C         C       .
ask:setDaysAway       .         .       .      .       .    .          .     C         C       .
ask:startLesson       .         .       .      .       .    C          .     C         C       .
ask:endLesson         .         .       .      .       .    C          .     C         C       .
ask:openJoining       .         .       .      .       .    C          .     C         C       .
ask:closeJoining      .         .       .      .       .    C          .     C         C       .
ask:answerAlert       .         .       .      .       .    C          .     C         C       .
ask:undoIntervention  .         .       .      .       .    C          .     C         C       .
ask:closeOffer        .         .       .      .       .    C          .     C         C       .
ask:setDisplay        .         .       .      .       .    C          .     C         C       .
ask:openWork          .         .       .      .       .    .          .     C         C       .
ask:judge             .         .       .      .       .    .          .     C         C       .
ask:declareMastery    .         .       .      .       .    .          .     C         C       .
ask:voidEvidence      .         .       .      .       .    .          .     C         C       .
ask:restoreEvidence   .         .       .      .       .    .          .     C         C       .
ask:pauseLesson       .         .       .      .       .    C          .     C         C       .
ask:resumeLesson      .         .       .      .       .    C          .     C         C       .
ask:sendOffScreen     .         .       .      .       .    C          .     C         C       .
ask:callBack          .         .       .      .       .    C          .     C         C       .
ask:setAway           .         .       .      .       .    C          .     C         C       .
ask:answerJam         .         .       .      .       .    C          .     C         C       .
ask:setSupports       .         .       .      .       .    .          .     C         C       .
ask:setThresholds     .         .       .      .       .    .          .     C         C       .
ask:setMasteredRule   .         .       .      .       .    .          .     C         C       .
ask:offerHelp         .         .       .      .       .    .          I     .         .       .
read:draft            .         S       .      .       .    .          .     .         .       .
read:work             .         S       .      .       .    .          .     C         C       .
read:note             .         S       .      .       N    .          .     C         C       .
read:declaration      .         .       .      .       .    .          .     C         C       .
endSession            .         S       S      S       S    S          S     S         S       S
resetPin              .         .       .      .       N    C          .     C         C       O
admit                 .         .       .      .       .    C          .     C         C       .
givePins              .         .       .      .       .    .          .     C         C       O
enrolPeople           .         .       .      .       .    .          .     C         C       O
inviteCoach           .         .       .      .       .    .          .     C         C       .
giveRole              .         .       .      .       .    .          .     C         C       O
pairDisplay           .         .       .      .       .    C          .     C         C       .
createClass           .         .       .      .       .    .          .     .         O       O
lookBack              .         .       .      .       .    .          .     C         C       .
`;

const [heads = [], ...rows] = TABLE.trim()
	.split('\n')
	.map((line) => line.trim().split(/\s+/));

const allowed = (role: Role, action: Action): string =>
	RELATIONS.filter((relation) => may(role, action, relation))
		.map((relation) => LETTER[relation])
		.join('');

const spelledOut = (cell: string | undefined): string =>
	cell === '*' ? Object.values(LETTER).join('') : cell === '.' ? '' : (cell ?? 'missing');

describe('who may do what', () => {
	it('is decided here for every role and every action', () => {
		expect(heads).toEqual([...ROLES]);
		expect(rows.map(([action]) => action)).toEqual([...ACTIONS]);
	});

	for (const [action, ...cells] of rows)
		it(`${action}`, () => {
			const decided = Object.fromEntries(ROLES.map((role) => [role, allowed(role, action as Action)]));
			const written = Object.fromEntries(ROLES.map((role, column) => [role, spelledOut(cells[column])]));
			expect(decided).toEqual(written);
		});
});

describe('what follows from the table', () => {
	const reach = (role: Role): string[] =>
		ACTIONS.filter((action) => RELATIONS.some((relation) => may(role, action, relation)));

	it('nobody without a tie to it sees or asks anything of a class', () => {
		const open = ACTIONS.filter((action) => ROLES.some((role) => may(role, action, 'none')));
		expect(open).toEqual(['open:home', 'open:signIn', 'open:join']);
	});

	it('only those who run the lesson see names with what is learned, and neither coach nor office sees the board', () => {
		for (const role of ['coach', 'admin', 'display', 'family', 'aide'] as const) {
			expect(reach(role)).not.toContain('follow:board');
			expect(reach(role)).not.toContain('follow:people');
		}
	});

	it('a student reaches nothing but their own', () => {
		const beyond = ACTIONS.filter(
			(action) => may('student', action, 'ownClass') || may('student', action, 'sameSchool')
		);
		expect(beyond).toEqual(['open:home', 'open:signIn', 'open:join']);
	});
});
