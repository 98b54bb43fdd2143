// The class that chance makes histories of: its map, its people, and names for whatever stands there by then.
import type { Command } from '#lib/domain/commands.ts';
import type { TextId } from '#lib/domain/ids.ts';
import type { Progress } from '#lib/domain/progress.ts';
import { bankWaypoint, mapOf, writtenWaypoint } from './class.ts';

const task = { asks: 'Say why.' };
export const map = mapOf(
	bankWaypoint('one', [], 2),
	{ ...bankWaypoint('two', ['one'], 2), task },
	writtenWaypoint('essay', ['one']),
	bankWaypoint('three', ['two'], 3)
);
export const STUDENTS = [11, 12, 13];
/** Enough for what is told of crowds alone. Ids that no count, time or version can be taken for. */
export const CROWDED = [900_011, 900_012, 900_013, 900_014, 900_015, 900_016, 900_017, 900_018];
export const COACH = 800_001;
export const TEACHER = 700_001;

/** Who does something, what, and how long (ms) after the step before. `by` counts through the class. */
export type Step = { commands: Command[]; by: number[]; wait: number };

/** What is turned in there by then. */
export const WHAT_IS_TURNED_IN: TextId = 'words-turned-in-';
/** Of the alerts, groups or steps that stand by then the n-th, newest first. */
export const standing = (n: number): string => `standing-${n}`;
/** The version that stands by then. */
export const NEWEST = -1;

/** The command, with what it names so replaced by what stands there now. */
export function asItStands(progress: Progress, command: Command): Command {
	switch (command.type) {
		case 'judge':
			return command.work === WHAT_IS_TURNED_IN ? asTurnedIn(progress, command) : command;
		case 'answerAlert':
		case 'respondToNotice':
			return { ...command, alert: pick(command.alert, [...progress.alerts.keys()]) };
		case 'orderDetour':
			return command.alert === undefined
				? command
				: { ...command, alert: pick(command.alert, [...progress.alerts.keys()]) };
		case 'answerJam':
			return {
				...command,
				jam: pick(
					command.jam,
					progress.jams.map(({ id }) => id)
				)
			};
		case 'undoIntervention':
			return { ...command, intervention: pick(command.intervention, stepsOf(progress)) };
		case 'setThresholds':
			return { ...command, base: command.base === NEWEST ? progress.thresholds.version : command.base };
		case 'setMasteredRule':
			return { ...command, base: command.base === NEWEST ? progress.rule.version : command.base };
		default:
			return command;
	}
}

function asTurnedIn({ map: { indexOf }, students }: Progress, command: Extract<Command, { type: 'judge' }>): Command {
	const work = students.get(command.student)?.works[indexOf.get(command.waypoint) ?? -1];
	return work ? { ...command, work: work.text } : command;
}

const stepsOf = ({ interventions }: Progress): string[] =>
	[...interventions.values()].flatMap(({ id, undone }) => (undone ? [] : [id]));

function pick(name: string, all: readonly string[]): string {
	const [, n] = /^standing-(\d+)$/.exec(name) ?? [];
	return n === undefined || all.length === 0 ? name : (all.at(-1 - (Number(n) % all.length)) ?? name);
}
