// What happened to a student's work. `text` is where its words are kept, `replaces` what was kept before them and is no
// longer needed. Shapes are stored for years, as all events are.
import type { Fact } from '../fact.ts';
import type { TextId, WaypointId } from '../ids.ts';

export type WorkEvent =
	| Fact<'draftKept', { waypoint: WaypointId; text: TextId; replaces: TextId | null }>
	| Fact<'workTurnedIn', { waypoint: WaypointId; text: TextId; replaces: TextId | null }>
	| Fact<'workTakenBack', { waypoint: WaypointId }>
	| Fact<'workOpened', { waypoint: WaypointId; text: TextId }>;
