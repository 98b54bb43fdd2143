// What happened on a student's way, and in questions without hints. Shapes are stored for years, as all events are.
import type { Fact } from '../fact.ts';
import type { ItemName } from '../commands.ts';
import type { Millis, MisconceptionTag, WaypointId } from '../ids.ts';
import type { Answer } from '../items/item.ts';

/** placement: finding the place on the map · challenge: "I know this, let me show it" · checkUp: *Got it*, seen again. */
export type QuizKind = 'placement' | 'challenge' | 'checkUp';

/** Who a detour comes from: a notice that offered it, the student, or the teacher. */
export type DetourBy = 'offer' | 'student' | 'teacher';

export type WayEvent =
	/** Without a student: the class's. Null: back to the class's, or to the map's own. */
	| Fact<'destinationSet', { waypoint: WaypointId | null }>
	| Fact<'focusSet', { waypoint: WaypointId | null }>
	/** `waits`: the student is not moved by it, and takes it at the next turn; before there was such a word, all were. */
	| Fact<'detourStarted', { to: WaypointId; rejoins: WaypointId; by: DetourBy; waits?: boolean }>
	| Fact<'detourEnded', { because: 'mended' | 'left' | 'recalled'; waits?: boolean }>
	| Fact<'sideTripStarted', { waypoint: WaypointId; rejoins: WaypointId | null; until: Millis }>
	| Fact<'sideTripEnded', { because: 'back' | 'arrived'; waits?: boolean }>
	/** A teacher's, of the class; null: taken away. */
	| Fact<'linkSet', { waypoint: WaypointId; link: { href: string; minutes: number } | null }>
	| Fact<'quizStarted', { quiz: QuizKind; waypoint: WaypointId | null; asks: ItemName }>
	| Fact<
			'quizAnswered',
			ItemName & {
				quiz: QuizKind;
				answer: Answer;
				correct: boolean;
				misconception: MisconceptionTag | null;
				ms: number;
				/** The question after it; null when that was the last. */
				next: ItemName | null;
			}
	  >
	| Fact<
			'quizEnded',
			{
				quiz: QuizKind;
				waypoint: WaypointId | null;
				because: 'done' | 'stopped';
				/** Null for a placement, which nobody fails. */
				passed: boolean | null;
				/** Waypoints taken as likely known from now on. */
				placed: WaypointId[];
			}
	  >;
