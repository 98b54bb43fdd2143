// What whoever runs the lesson lets the shared display show: the class as it is, the picture it had, or nothing.
import type { Millis } from './ids.ts';

export const SCREEN_MODES = ['live', 'frozen', 'blank'] as const;
export type ScreenMode = (typeof SCREEN_MODES)[number];

export type Screen = {
	mode: ScreenMode;
	/** Class time; null while nobody has ever switched it. */
	since: Millis | null;
	/** While frozen: the rows of the display as they were then. */
	held: readonly [key: string, row: object][];
};

export const liveScreen = (since: Millis | null = null): Screen => ({ mode: 'live', since, held: [] });
