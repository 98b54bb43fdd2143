// What a student writes for people to read: one piece of work at a waypoint, from its first words to a person's rubric.
// The words themselves are kept elsewhere; here is the id they are kept under.
import type { CompiledMap } from '../compiled-map.ts';
import type { Millis, TextId } from '../ids.ts';

export type Work = {
	/** Still written at · turned in, to be read · a person has given a rubric for it. */
	state: 'draft' | 'waiting' | 'judged';
	text: TextId;
	/** When it was changed last, turned in, or judged. */
	since: Millis;
	/** Whoever judges has opened it since it was turned in. */
	opened: boolean;
};

/** By waypoint number. Replaced, never written into. */
export type Works = Readonly<Record<number, Work>>;

export const hasTask = ({ waypoints }: CompiledMap, index: number): boolean => waypoints[index]?.task !== undefined;

/** The words that a new version takes the place of: nobody has judged them, so nobody needs them any more. */
export const replacedBy = (work: Work | undefined): TextId | null =>
	work && work.state !== 'judged' ? work.text : null;
