// What every part of one board shares. Getters, so that what is read stays reactive.
import { createContext } from 'svelte';
import type { TeacherCommand } from '#lib/domain/commands.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Millis, StudentId, TextId } from '#lib/domain/ids.ts';
import type { MasteredRule } from '#lib/domain/map.ts';
import type { Done, Refused } from '#lib/protocol/messages.ts';
import type { ThresholdSetting } from '#lib/domain/thresholds.ts';
import type { GroupChoice } from './group-choice.svelte.ts';
import type { MapWords } from './map-words.ts';
import type { Names } from './names.ts';

export type Send = (command: TeacherCommand, words?: string) => Promise<Done | Refused>;

export type BoardContext = {
	readonly names: Names;
	readonly words: MapWords;
	/** Class time; stands still while the board is stale. */
	readonly now: Millis;
	readonly clock: Clock;
	/** Whether a lesson runs: outside of one nothing can be undone. */
	readonly running: boolean;
	/** Whether visits count by the school's day; by the lesson, where no day is known. */
	readonly byDay: boolean;
	/** What alerts go by in this class. */
	readonly thresholds: ThresholdSetting;
	/** When a waypoint counts as reached in this class. */
	readonly rule: MasteredRule;
	/** Who is chosen for each group that is suggested. */
	readonly groups: GroupChoice;
	readonly send: Send;
	/** Somebody's own words about this student, to be shown. */
	readonly readWords: (student: StudentId, text: TextId) => Promise<string | null>;
	/** Whether what is sent now is on its way now. */
	readonly live: boolean;
	/** Class time as a time of day: "10:42". */
	readonly timeOf: (at: Millis) => string;
};

export const [getBoard, setBoard] = createContext<BoardContext>();
