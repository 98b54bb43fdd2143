// Why a step is proposed, as codes with numbers: the catalogue words them.
import type { WaypointId } from '../ids.ts';

export type Reason =
	/** On a detour, which rejoins the road there. */
	| { code: 'detour'; rejoins: WaypointId }
	/** The detour is mended: the road goes on here. */
	| { code: 'rejoins' }
	/** First attempts made here already, and how many of them were right. */
	| { code: 'begun'; attempts: number; right: number }
	/** The least expected minutes of the steps that are ready; `others`: how many those are beside it. */
	| { code: 'shortest'; minutes: number; others: number }
	/** So many waypoints of the way build on it directly. */
	| { code: 'opens'; waypoints: number }
	| { code: 'opensMost'; waypoints: number }
	/** Everything it builds on is reached (or placed). */
	| { code: 'ready'; reached: number; placed: number }
	/** Nothing else on the way is ready. */
	| { code: 'only' };
