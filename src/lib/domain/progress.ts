// The whole state of a classroom, and drafts of it. Derived from the log: never the truth, always rebuildable.
import { REAL, type Clock } from './clock.ts';
import type { Alert } from './alerts.ts';
import type { CompiledMap } from './compiled-map.ts';
import type { Guest } from './guests.ts';
import type { AlertId, InterventionId, Millis, StudentId, WaypointId } from './ids.ts';
import type { Jam } from './jam.ts';
import type { Intervention } from './intervention.ts';
import { layered, settle, type Layered } from './layered.ts';
import type { TeachersLink } from './link.ts';
import type { MasteredRule } from './map.ts';
import type { Rating } from './mastery/elo.ts';
import { rulesOfMap, type RuleSetting } from './mastery/rules.ts';
import { newCell, type Cell, type Owner, type Student } from './student.ts';
import type { Day } from './pace/days.ts';
import type { Calendar } from './pace/plan.ts';
import { newClassPace, type ClassPace } from './pace/pace.ts';
import { classStart } from './prediction/class-start.ts';
import { draftOfPredictor, newPredictor, settlePredictor, type Predictor } from './prediction/predictor.ts';
import { nothing, type Tally } from './prediction/trail.ts';
import { emptyRoom, type Room } from './room.ts';
import { liveScreen, type Screen } from './screen.ts';
import { L0 } from './mastery/bkt.ts';
import { usualSetting, type ThresholdSetting } from './thresholds.ts';
import { nothingTouched, type Touched } from './touched.ts';
import type { Verdicts } from './verdicts.ts';

export type Lesson = {
	number: number;
	startedAt: Millis;
	endsAt: Millis;
	endedAt: Millis | null;
	/** Log version it began at. */ version: number;
	pausedAt: Millis | null;
	resumedAt: Millis | null;
};

export type Progress = {
	owner: Owner;
	map: CompiledMap;
	/** Log version: how many events it stands on. */
	version: number;
	opened: boolean;
	clock: Clock;
	joining: boolean;
	lesson: Lesson | null;
	/** The class's destination and focus, by waypoint number. */
	destination: number;
	focus: number | null;
	/** By waypoint number: a teacher's link to learn with. Replaced, never written into. */
	links: Readonly<Record<number, TeachersLink>>;
	students: Map<StudentId, Student>;
	alerts: Map<AlertId, Alert>;
	/** How many were ever raised: the next one's number. */
	alertCount: number;
	/** The last interruption of the class. */
	pushedAt: Millis | null;
	/** Open ones, and until when a place stays quiet after one. Replaced, never written into. */
	jams: readonly Jam[];
	jamCount: number;
	jamQuietUntil: Readonly<Record<WaypointId, Millis>>;
	thresholds: ThresholdSetting;
	/** When a waypoint counts as reached; and what held before, by version. */
	rule: RuleSetting;
	earlierRules: readonly MasteredRule[];
	/** How teachers answered alerts. Replaced, never written into. */
	verdicts: Verdicts;
	/** Of this lesson. */
	interventions: Map<InterventionId, Intervention>;
	interventionCount: number;
	/** Who looks in. Replaced, never written into; so are `room` and `screen`. */
	guests: readonly Guest[];
	room: Room;
	/** What the shared display may show. */
	screen: Screen;
	/** Elo difficulty by waypoint number, and by item. */
	difficulty: Rating[];
	itemDifficulty: Layered<string, Rating>;
	/** The class's first answers by waypoint number: where knowing starts for who is new there, to predict by alone. */
	firsts: Tally[];
	/** What the next answer is predicted by; never a level that is shown. */
	predictor: Predictor;
	/** Replaced, never written into. */
	pace: ClassPace;
	/** The day it is where the school is, once that was told, and the first that was; and the class's calendar. */
	day: Day | null;
	firstDay: Day | null;
	calendar: Calendar | null;
	/** What changed since this draft was made. */
	touched: Touched;
};

export const initialState = (map: CompiledMap): Progress => ({
	owner: { draft: 0 },
	map,
	version: 0,
	opened: false,
	clock: REAL,
	joining: false,
	lesson: null,
	destination: map.destination,
	focus: null,
	links: {},
	students: new Map(),
	alerts: new Map(),
	alertCount: 0,
	pushedAt: null,
	jams: [],
	jamCount: 0,
	jamQuietUntil: {},
	thresholds: usualSetting(),
	rule: rulesOfMap(map.source),
	earlierRules: [],
	verdicts: {},
	interventions: new Map(),
	interventionCount: 0,
	guests: [],
	room: emptyRoom(),
	screen: liveScreen(),
	difficulty: map.waypoints.map(() => ({ value: 0, n: 0 })),
	itemDifficulty: layered(),
	firsts: map.waypoints.map(() => nothing),
	predictor: newPredictor(),
	pace: newClassPace(),
	day: null,
	firstDay: null,
	calendar: null,
	touched: nothingTouched()
});

/** Shares everything with `progress` until it writes; dropping it undoes it. One draft at a time. */
export const draftOf = (progress: Progress): Progress => ({
	...progress,
	owner: { draft: progress.owner.draft + 1 },
	students: new Map(progress.students),
	alerts: new Map(progress.alerts),
	interventions: new Map(progress.interventions),
	difficulty: progress.difficulty.slice(),
	itemDifficulty: layered(progress.itemDifficulty.base),
	firsts: progress.firsts.slice(),
	predictor: draftOfPredictor(progress.predictor),
	touched: nothingTouched()
});

/** Makes a draft the committed progress: what it was drafted from must not be read afterwards. */
export function settled(draft: Progress): Progress {
	settle(draft.itemDifficulty);
	settlePredictor(draft.predictor);
	return draft;
}

/** The student, writable in this draft. */
export function own(draft: Progress, id: StudentId): Student | undefined {
	const student = draft.students.get(id);
	if (!student || student.owner === draft.owner) return student;
	const copy = { ...student, owner: draft.owner, cells: student.cells.slice() };
	draft.students.set(id, copy);
	return copy;
}

/** The cell, writable in this draft; made on first evidence. */
export function ownCell(draft: Progress, student: Student, index: number, at: Millis): Cell {
	const cell = student.cells[index];
	if (cell?.owner === draft.owner) return cell;
	const mine = cell ? copied(cell, draft.owner) : firstCell(draft, index, at);
	student.cells[index] = mine;
	return mine;
}

/** A lesson runs and does not stand still: something may be noticed. */
export const isWatching = ({ lesson }: Progress): boolean =>
	lesson !== null && lesson.endedAt === null && lesson.pausedAt === null;

const copied = (cell: Cell, owner: Owner): Cell => ({
	...cell,
	owner,
	tried: new Map(cell.tried),
	evidence: cell.evidence.slice(),
	base: cell.base && { ...cell.base }
});

/** [M2] [M11] The class says where to predict from, never what is shown. */
const firstCell = (draft: Progress, index: number, at: Millis): Cell =>
	newCell(draft.owner, L0, at, classStart(draft.firsts[index] ?? nothing));

export const isRunning = ({ lesson }: Progress): boolean => lesson !== null && lesson.endedAt === null;
