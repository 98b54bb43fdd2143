// Who may do what: one table for pages, channels and commands. It knows roles and relations, never people;
// who stands how to what is found out by the shell (server/auth).
import type { CoachCommand, StudentCommand, TeacherCommand } from './commands.ts';
import type { TextUse } from './work/text-use.ts';

/** `family` has its place here and no page yet. */
export const ROLES = [
	'anonymous',
	'student',
	'family',
	'display',
	'aide',
	'substitute',
	'coach',
	'coTeacher',
	'teacher',
	'admin'
] as const;
export type Role = (typeof ROLES)[number];

/**
 * How someone stands to what is asked about.
 * self: it is about themself · ownClass: a class they belong to, or a student of it · invited: a class they were
 * invited to watch · named: a student they were named for · sameSchool: their school, no more · none: nothing joins them
 */
export const RELATIONS = ['self', 'ownClass', 'invited', 'named', 'sameSchool', 'none'] as const;
export type Relation = (typeof RELATIONS)[number];

type Page = 'home' | 'signIn' | 'join' | 'sessions' | 'people' | 'cards' | 'student' | 'board' | 'wall' | 'display';
type View = 'route' | 'board' | 'people' | 'wall' | 'display';
type Asked = (StudentCommand | TeacherCommand | CoachCommand)['type'];

export type Action =
	| `open:${Page}`
	| `follow:${View}`
	| `ask:${Asked}`
	| `read:${TextUse}`
	| 'endSession'
	| 'resetPin'
	| 'admit'
	| 'givePins'
	| 'enrolPeople'
	| 'inviteCoach'
	| 'giveRole'
	| 'pairDisplay'
	| 'createClass'
	| 'lookBack';

type Grant = Partial<Record<Role, readonly Relation[]>>;

const byEveryRole = (relations: readonly Relation[]): Grant =>
	Object.fromEntries(ROLES.map((role): [Role, readonly Relation[]] => [role, relations]));

const ANYONE = byEveryRole(RELATIONS);
const SIGNED_IN: Grant = { ...byEveryRole(['self']), anonymous: [] };
const THEMSELF: Grant = { student: ['self'] };
const TEACHES: Grant = { teacher: ['ownClass'], coTeacher: ['ownClass'] };
const RUNS_LESSON: Grant = { ...TEACHES, substitute: ['ownClass'] };
const WATCHES: Grant = { ...TEACHES, coach: ['invited'] };
const SHOWS: Grant = { ...RUNS_LESSON, display: ['ownClass'] };
const OFFICE: Grant = { admin: ['sameSchool'] };

/** Whoever is not named may not. */
const GRANTS: Record<Action, Grant> = {
	'open:home': ANYONE,
	'open:signIn': ANYONE,
	'open:join': ANYONE,
	'open:sessions': SIGNED_IN,
	'open:people': { ...RUNS_LESSON, ...OFFICE },
	'open:cards': { ...TEACHES, ...OFFICE },
	'open:student': THEMSELF,
	'open:board': RUNS_LESSON,
	'open:wall': WATCHES,
	'open:display': SHOWS,

	// A substitute's day has no history, and a student's route is one; an aide sees the students named, not the class.
	'follow:route': { ...THEMSELF, ...TEACHES, aide: ['named'] },
	'follow:board': RUNS_LESSON,
	'follow:people': RUNS_LESSON,
	'follow:wall': WATCHES,
	'follow:display': SHOWS,

	'ask:startWaypoint': THEMSELF,
	'ask:submitAnswer': THEMSELF,
	'ask:showHint': THEMSELF,
	'ask:skipItem': THEMSELF,
	'ask:openResource': THEMSELF,
	'ask:raiseHand': THEMSELF,
	'ask:lowerHand': THEMSELF,
	'ask:respondToNotice': THEMSELF,
	'ask:goOffScreen': THEMSELF,
	'ask:comeBack': THEMSELF,
	'ask:setHelping': THEMSELF,

	'ask:keepDraft': THEMSELF,
	'ask:turnInWork': THEMSELF,
	'ask:takeBackWork': THEMSELF,

	'ask:setDestination': THEMSELF,
	'ask:startDetour': THEMSELF,
	'ask:endDetour': THEMSELF,
	'ask:startSideTrip': THEMSELF,
	'ask:endSideTrip': THEMSELF,
	'ask:startPlacement': THEMSELF,
	'ask:startChallenge': THEMSELF,
	'ask:startCheckUp': THEMSELF,
	'ask:answerQuestion': THEMSELF,
	'ask:stopQuestions': THEMSELF,

	// Where the class is going is its teachers' word; a substitute runs the lesson on the road it is on.
	'ask:setClassDestination': TEACHES,
	'ask:setFocus': RUNS_LESSON,
	'ask:orderDetour': RUNS_LESSON,
	'ask:recallDetour': RUNS_LESSON,
	'ask:setLink': TEACHES,

	'ask:setPlan': THEMSELF,
	'ask:setCalendar': TEACHES,
	'ask:setDaysAway': TEACHES,

	'ask:startLesson': RUNS_LESSON,
	'ask:endLesson': RUNS_LESSON,
	'ask:openJoining': RUNS_LESSON,
	'ask:closeJoining': RUNS_LESSON,
	'ask:answerAlert': RUNS_LESSON,
	'ask:undoIntervention': RUNS_LESSON,
	'ask:closeOffer': RUNS_LESSON,
	'ask:setDisplay': RUNS_LESSON,
	// A substitute's day has no declarations: what counts as learnt is the teachers' word.
	'ask:openWork': TEACHES,
	'ask:judge': TEACHES,
	'ask:declareMastery': TEACHES,
	'ask:voidEvidence': TEACHES,
	'ask:restoreEvidence': TEACHES,
	'ask:pauseLesson': RUNS_LESSON,
	'ask:resumeLesson': RUNS_LESSON,
	'ask:sendOffScreen': RUNS_LESSON,
	'ask:callBack': RUNS_LESSON,
	'ask:setAway': RUNS_LESSON,
	'ask:answerJam': RUNS_LESSON,
	// What holds beyond the day is for those whose class it is.
	'ask:setSupports': TEACHES,
	'ask:setThresholds': TEACHES,
	'ask:setMasteredRule': TEACHES,
	'ask:offerHelp': { coach: ['invited'] },

	// People's own words. A draft is its writer's until it is turned in; a word among colleagues stays among them.
	'read:draft': THEMSELF,
	'read:work': { ...THEMSELF, ...TEACHES },
	'read:note': { ...THEMSELF, ...TEACHES, aide: ['named'] },
	'read:declaration': TEACHES,

	endSession: SIGNED_IN,
	resetPin: { ...RUNS_LESSON, aide: ['named'], ...OFFICE },
	admit: RUNS_LESSON,
	givePins: { ...TEACHES, ...OFFICE },
	enrolPeople: { ...TEACHES, ...OFFICE },
	// A coach watches by the teacher's invitation alone; the office may lend a class to a colleague, and end either.
	inviteCoach: TEACHES,
	giveRole: { ...TEACHES, ...OFFICE },
	pairDisplay: RUNS_LESSON,
	createClass: { teacher: ['sameSchool'], ...OFFICE },
	// Over lessons that are past: a substitute's day has none.
	lookBack: TEACHES
};

export const ACTIONS = Object.keys(GRANTS) as readonly Action[];

export const may = (role: Role, action: Action, relation: Relation): boolean =>
	GRANTS[action][role]?.includes(relation) ?? false;
