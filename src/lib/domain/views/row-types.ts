// What the screens are told, as keyed rows. Rows carry ids and facts: names come by the people channel, words from the catalogue.
import type { Answer, Prompt, Token } from '../items/item.ts';
import type {
	AlertId,
	InterventionId,
	JamId,
	Millis,
	MisconceptionTag,
	PersonId,
	StudentId,
	TextId,
	WaypointId
} from '../ids.ts';
import type { Clock } from '../clock.ts';
import type { AlertKind, AlertEvidence, MarkKind } from '../alerts.ts';
import type { Gathered } from '../jam.ts';
import type { InterventionAction, StudentResponse } from '../interventions.ts';
import type { Screen } from '../screen.ts';
import type { DeclareReason, VoidReason } from '../judgements.ts';
import type { MasteredRule } from '../map.ts';
import type { RuleSetting } from '../mastery/rules.ts';
import type { Calendar } from '../pace/plan.ts';
import type { Day, Days } from '../pace/days.ts';
import type { EtaBasis, EtaRow } from '../pace/eta-row.ts';
import type { PaceLine, PaceRow } from '../pace/standing-by-plan.ts';
import type { Level } from '../mastery/level.ts';
import type { ClassWayRow, DetourRow, WayRow } from './way-row.ts';
import type { SeatWorkRow, ToReadRow, WorkRow } from './work-row.ts';
import type { WhyFact } from '../why/mastery.ts';
import type { OffScreen, OffScreenWay } from '../off-screen.ts';
import type { Support } from '../supports.ts';
import type { ThresholdSetting } from '../thresholds.ts';
import type { Offer } from '../verdicts.ts';

export type LessonRow = {
	state: 'none' | 'running' | 'ended';
	startedAt: Millis | null;
	endsAt: Millis | null;
	/** Standing still since then, and when it last went on. */
	pausedAt: Millis | null;
	resumedAt: Millis | null;
	joining: boolean;
	clock: Clock;
};

/** One try as a person can read it: "1/2 + 1/3 = 2/5", and whether it was right. */
export type TryRow = {
	/** Log version: what it is named by. */
	id: number;
	at: Millis;
	correct: boolean;
	/** Hints seen before this try. */
	hints: number;
	/** The item with this student's answer in it; empty where the item has no drawing. */
	statement: Token[];
	misconception: MisconceptionTag | null;
	/** 1 for the first attempt at its item. */
	attempt: number;
	/** Why it does not count; null when it does. */
	void: VoidReason | null;
};

/** What a person said about a student's learning at one waypoint. */
export type SaidRow = {
	id: number;
	at: Millis;
	by: PersonId | null;
	void: VoidReason | null;
	/** Said in their own words, to be read by who may. */
	note: TextId | null;
} & (
	| { what: 'judged'; rubric: number; work: TextId | null }
	| { what: 'declared'; mastered: boolean; reason: DeclareReason }
);

/** Key `links`: what teachers have set to learn with, in the map's order. */
export type LinksRow = { links: LinkRow[] };
export type LinkRow = { waypoint: WaypointId; href: string; minutes: number };

// ---- route:{classroom}:{student} -------------------------------------------------------------------------------

/** Key `me`: where this student is and what comes next. */
export type MeRow = {
	destination: WaypointId;
	/** What the student is on; null before the first turn or after arriving. */
	current: WaypointId | null;
	/** The best next turn; null after arriving. */
	next: WaypointId | null;
	/** Expected minutes of work left at `next`. */
	minutes: number | null;
	/** Waypoints still to go to the destination, in order; the first is `next`. */
	route: WaypointId[];
	/** Other good first steps, best first. */
	alternatives: WaypointId[];
	reached: number;
	arrived: boolean;
	item: ItemRow | null;
	hand: HandRow | null;
	/** The student's own off-track notice, in the ETA's place. */
	notice: NoticeRow | null;
	/** Detour, side trip, place, questions, and why the next step is that. */
	way: WayRow;
	/** Working without a screen, as agreed. */
	offScreen: OffScreenRow | null;
	/** Ready to help classmates; and where help is asked for now. */
	helps: boolean;
	helpWanted: WaypointId | null;
	/** When a waypoint counts as reached in this class. */
	rule: MasteredRule;
	/** How long the way still takes; null before three waypoints. */
	eta: EtaRow | null;
	/** What it follows from, to say what it would be another way. */
	etaBasis: EtaBasis | null;
	pace: PaceRow;
	/** What the student writes, or wrote, for people to read. */
	works: WorkRow[];
};

export type OffScreenRow = {
	way: OffScreenWay;
	until: Millis;
	/** Whether the student said so, or the teacher. */
	own: boolean;
	/** How many are gathered, this student among them; null where nobody gathered a group. */
	group: number | null;
};

/** The item on offer at the current waypoint. */
export type ItemRow = {
	waypoint: WaypointId;
	generator: string;
	seed: number;
	tries: number;
	hints: number;
	/** First attempts made at this waypoint so far. */
	number: number;
	/** The answers already given to this item, oldest first. */
	answers: Answer[];
};

export type HandRow = { alert: AlertId; since: Millis; coming: boolean };

export type NoticeRow = {
	alert: AlertId;
	kind: AlertKind;
	waypoint: WaypointId | null;
	evidence: AlertEvidence;
	tries: TryRow[];
	resource: string | null;
	/** The deepest prerequisite that is missing there: where going back would lead. */
	missing: WaypointId | null;
	response: StudentResponse | null;
	/** The teacher is on the way. */
	coming: boolean;
};

/** Key `waypoint:{id}`: present once the student has evidence there. */
export type WaypointRow = {
	id: WaypointId;
	level: Level;
	/** Mastery shown, 0..1, from this student's own evidence alone. */
	mastery: number;
	reached: boolean;
	reachedAt: Millis | null;
	/** First attempts, and how many of them were right without help. */
	attempts: number;
	unassisted: number;
	lastAt: Millis | null;
	tries: TryRow[];
	/** When a person first saw it used in a performance task: the second mark. */
	usedAt: Millis | null;
	/** What people said, oldest first. */
	said: SaidRow[];
	/** The level's reasons. */
	why: WhyFact[];
};

export type RouteRows = {
	[key: `waypoint:${string}`]: WaypointRow;
	me: MeRow;
	lesson: LessonRow;
	links: LinksRow;
};

// ---- board:{classroom} ---------------------------------------------------------------------------------------

export type TripRow = { waypoint: WaypointId; minutes: number; until: Millis };

/** Key `calendar`: the class's days; `set` once a teacher has said them. */
export type CalendarRow = Calendar & { set: boolean; today: Day | null };

/** Key `student:{id}`: one seat. */
export type StudentRow = {
	id: StudentId;
	/** 0-based place in the seat grid, row by row. */
	seat: number;
	/** off: never seen in this lesson; lost: was here and has no signal now. */
	presence: 'off' | 'on' | 'lost';
	presenceSince: Millis | null;
	/** What they are on, or on the way to; null for who has not begun and for who has arrived. */
	waypoint: WaypointId | null;
	/** The one mark this seat carries: its most pressing open alert. */
	mark: MarkKind | null;
	markSince: Millis | null;
	arrived: boolean;
	sideTrip: boolean;
	/** Waypoints reached on the way to the destination, and all of them. */
	reached: number;
	total: number;
	lastActionAt: Millis | null;
	/** Outcomes of the last answers, newest last, at most 8: 1 right, 0 wrong, 2 right with help. */
	dots: number[];
	/** What they are on where no answer is seen; null where answers tell. */
	work: SeatWorkRow | null;
	/** Turned in and to be read, wherever they are now. */
	toRead: ToReadRow[];
	offScreen: OffScreen | null;
	awaySince: Millis | null;
	/** Back from either, or from waiting to be read, since then. */
	backAt: Millis | null;
	/** Nearly all of the last first tries right, by this count: a quiet mark. */
	doingWell: { right: number; of: number } | null;
	/** Ready to help classmates. */
	helps: boolean;
	supports: readonly Support[];
	eta: EtaRow | null;
	/** Where the plan's line is today, and what that follows from. */
	pace: PaceLine;
	/** When a teacher last went to them today, or in this lesson where no day is known. */
	visitedAt: Millis | null;
	/** Days this student is away, as marked. */
	daysAway: readonly Days[];
	/** A way back over something missing, and where it rejoins. */
	detour: DetourRow | null;
	/** The kind of resource they chose last. */
	learns: string | null;
	/** A side trip for an agreed time. */
	trip: TripRow | null;
};

export type AskedRow = { prompt: Prompt } | { number: number };

/** Key `alert:{id}`: one open alert. */
export type AlertRow = {
	id: AlertId;
	kind: AlertKind;
	student: StudentId;
	waypoint: WaypointId | null;
	raisedAt: Millis;
	evidence: AlertEvidence;
	/** Worth an interruption when it came; the others wait in the queue. */
	pushed: boolean;
	/** The item a hand was raised at: what is asked, or its place in a bank. */
	asked: AskedRow | null;
	tries: TryRow[];
	/** Hints the student saw at this waypoint. */
	hints: number;
	/** Outcomes of the attempts its sentence speaks of, newest last; see strip.ts. */
	dots: number[];
	state: 'open' | 'going' | 'snoozed';
	/** The teacher's last step, to undo. */
	intervention: InterventionId | null;
	snoozedUntil: Millis | null;
	response: StudentResponse | null;
	/** What mends it: a resource of the waypoint, when the map names one. */
	resource: string | null;
	/** The deepest prerequisite that is missing there: where a detour would lead. */
	missing: WaypointId | null;
	/** As the student's own row has it. */
	visitedAt: Millis | null;
};

/** Key `jam:{id}`: several students held up at one place, and what may help them together. */
export type JamRow = {
	id: JamId;
	waypoint: WaypointId;
	raisedAt: Millis;
	pushed: boolean;
	/** Held up there now, longest first; of so many present. */
	students: StudentId[];
	of: number;
	misconception: MisconceptionTag | null;
	prerequisite: WaypointId | null;
	resource: string | null;
	helper: StudentId | null;
	/** What it was raised on: so many had come to be held up there within ten minutes, of so many present. */
	raisedOn: { recent: number; of: number };
	gathered: Gathered | null;
};

/** Key `settings`: what alerts go by, what each teacher is offered to change, and when a waypoint counts as reached. */
export type SettingsRow = { thresholds: ThresholdSetting; offers: Offer[]; rule: RuleSetting };

/** Key `action:{id}`: something the teacher did in this lesson, newest with the highest number. */
export type ActionRow = {
	id: InterventionId;
	number: number;
	at: Millis;
	by: number | null;
	action: InterventionAction;
	alertKind: AlertKind;
	student: StudentId;
	/** The group suggestion it was about: the same step was taken about each student of the group. */
	jam: JamId | null;
	undone: boolean;
	/** Answers since, and when the student was back on route; null until then. */
	attempts: number;
	backAt: Millis | null;
};

/** Key `guest:{id}`: a coach who looks in by invitation, or has offered to help. */
export type GuestRow = {
	id: PersonId;
	watchingSince: Millis | null;
	offeredAt: Millis | null;
};

export type BoardRows = {
	[key: `guest:${number}`]: GuestRow;
	[key: `student:${number}`]: StudentRow;
	[key: `alert:${string}`]: AlertRow;
	[key: `action:${string}`]: ActionRow;
	[key: `jam:${string}`]: JamRow;
	way: ClassWayRow;
	lesson: LessonRow;
	links: LinksRow;
	/** How the shared display is switched. */
	display: Pick<Screen, 'mode' | 'since'>;
	settings: SettingsRow;
	calendar: CalendarRow;
};

// ---- people:{classroom} --------------------------------------------------------------------------------------

/** Key `ask:{id}`: a student who forgot the PIN and asks to be let in, on one device. */
export type AskRow = {
	id: number;
	student: StudentId;
	/** As a person may read it; may be empty. */
	device: string;
	/** Nobody waits any longer than this, in real time, whatever the rows still say. */
	until: Millis;
};

/** Key `screen:{id}`: a display that is connected to the class. */
export type ConnectedRow = {
	id: PersonId;
	/** The code it showed when it was paired. */
	code: string;
};

/** Key is the person's id. Sent only to those who may see names. */
export type PersonRow = {
	id: number;
	name: string;
	/** As short as it stays distinct in this class: "Ada M". */ short: string;
};
