// A map: competencies with their prerequisites, their places, and how each is practised. Data, never behaviour.
import type { GeneratorId, MisconceptionTag, WaypointId } from './ids.ts';

/** One version of a map. Its coordinates are stored and frozen, so that places never move under a learner. */
export type CourseMap = {
	id: string;
	version: number;
	title: string;
	/** BCP 47 tag of the words in this map. */
	language: string;
	lanes: Lane[];
	waypoints: Waypoint[];
	destination: WaypointId;
	misconceptions: Record<MisconceptionTag, Misconception>;
	/** When a waypoint counts as reached, where it is not by the standard rule. */
	mastered?: MasteredRule;
};

/** When its waypoints count as reached. */
export type MasteredRule = { rule: 'standard' } | PersonRule;
/** A person's latest rubric is at least this, and the level too. */
export type PersonRule = { rule: 'person'; rubric: number; level: number };

export type Lane = { id: string; title: string };

export type Waypoint = {
	id: WaypointId;
	/** The standard or skill as CASE means it, such as `4.NF.A.1`. */
	competency: string;
	title: string;
	shortTitle: string;
	lane: string;
	col: number;
	row: number;
	labelSide: 'above' | 'below';
	prerequisites: WaypointId[];
	/** Expected minutes of active work for someone who is ready. */
	minutes: number;
	items: ItemSource;
	resources: Resource[];
	sideTrip?: boolean;
	/** A disposition, or whatever no item can show: without items, judged by people alone. */
	judgedBy?: 'people';
	/** Something to write that a person reads. */
	task?: Task;
};

/** `asks`: what is to be done, in the map's language; may be several lines. */
export type Task = { asks: string };

/**
 * Where a waypoint's items come from. Generated items are a generator and a seed that the server offers;
 * a bank is a fixed list whose keys stay on the server. `guess`: chance of a right answer without knowing, where it is not
 * one of so many options.
 */
export type ItemSource =
	| { kind: 'generated'; generators: GeneratorId[] }
	| { kind: 'bank'; options: number; guess?: number; items: BankItem[] };

export type BankItem = { id: string; key: number };

export type Resource = {
	id: string;
	kind: string;
	title: string;
	minutes: number;
	mends: MisconceptionTag[];
	/** Where it is, for what is not here: https alone. */
	href?: string;
	/** What to do, step by step, in the map's language: for what needs no screen. */
	steps?: string[];
};

export type Misconception = {
	/** Completes "Maybe: …", such as "adds tops and bottoms separately". */
	says: string;
	/** One question a teacher can ask aloud. */
	ask?: string;
	mendedBy?: string;
};

/** The generator name under which a bank's items travel; their seed is the position in the bank. */
export const BANK = 'bank';

/** The map as a browser may have it: the keys of banked items stay behind. */
export const withoutKeys = (map: CourseMap): CourseMap => ({
	...map,
	waypoints: map.waypoints.map((waypoint) =>
		waypoint.items.kind === 'bank' ? { ...waypoint, items: { ...waypoint.items, items: [] } } : waypoint
	)
});
