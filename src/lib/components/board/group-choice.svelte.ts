// Who of those held up at one place is chosen for the group, before it is gathered: the ones suggested, and whoever was
// put in or left out by hand. Of this screen alone; the queue goes by it, so that nobody left out is lost sight of.
import { SvelteMap } from 'svelte/reactivity';
import type { JamId, StudentId } from '#lib/domain/ids.ts';
import { suggested } from '#lib/domain/jam.ts';
import type { JamRow } from '#lib/domain/views/row-types.ts';

export type GroupChoice = {
	groupOf: (jam: JamRow) => StudentId[];
	toggle: (jam: JamRow, student: StudentId) => void;
};

export function createGroupChoice(): GroupChoice {
	/** Said by hand: in, or out. */
	const said = new SvelteMap<`${JamId} ${StudentId}`, boolean>();
	const isIn = (jam: JamRow, student: StudentId) =>
		said.get(`${jam.id} ${student}`) ?? suggested(jam.students).includes(student);

	return {
		groupOf: (jam) => jam.students.filter((student) => isIn(jam, student)),
		toggle: (jam, student) => void said.set(`${jam.id} ${student}`, !isIn(jam, student))
	};
}
