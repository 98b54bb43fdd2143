// The names of things. Numbers come from the database, words from a map; neither ever holds a person's name.

export type ClassroomId = number;
export type PersonId = number;
/** A person who learns here. */
export type StudentId = PersonId;
/** A slug, unique within its map. */
export type WaypointId = string;
export type GeneratorId = string;
/** Names a known wrong idea, such as `addedTopsAndBottoms`. */
export type MisconceptionTag = string;
export type AlertId = string;
export type InterventionId = string;
export type JamId = string;
/** A UUID: where a person's own words are kept, which never stand in an event. */
export type TextId = string;

/** Milliseconds since 1970 on the classroom's own clock (see clock.ts). */
export type Millis = number;
