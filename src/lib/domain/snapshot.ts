// Progress as text and back: a short cut past replaying a log, worthless to any other model (see __MODEL_HASH__).
import { initialState, type Progress } from './progress.ts';
import { layered } from './layered.ts';
import type { Alert } from './alerts.ts';
import type { AlertId, InterventionId } from './ids.ts';
import type { Intervention } from './intervention.ts';
import type { CompiledMap } from './compiled-map.ts';
import { packPredictor, unpackPredictor, type PackedPredictor } from './prediction/packed.ts';
import { readCells, writeCells } from './snapshot/cell-form.ts';
import { pageOf, wordsOf, type Words } from './snapshot/form.ts';
import type { Owner, Student } from './student.ts';

type Packed = Omit<
	Progress,
	'owner' | 'map' | 'touched' | 'students' | 'alerts' | 'interventions' | 'itemDifficulty' | 'predictor'
> & {
	students: PackedStudent[];
	alerts: [AlertId, Alert][];
	interventions: [InterventionId, Intervention][];
	itemDifficulty: [string, number, number][];
	predictor: PackedPredictor;
};
type PackedStudent = Omit<Student, 'owner' | 'cells'> & { cells: unknown[] };
/** The words last: they are all there once the rest is written. */
type Text = [progress: Packed, words: unknown[]];

export function pack(progress: Progress): string {
	const { owner: _, map: __, touched: ___, ...rest } = progress;
	const words = wordsOf();
	const packed: Packed = {
		...rest,
		students: [...progress.students.values()].map((student) => packStudent(student, words)),
		alerts: [...progress.alerts],
		interventions: [...progress.interventions],
		itemDifficulty: [...progress.itemDifficulty.base].map(([key, { value, n }]) => [key, value, n]),
		predictor: packPredictor(progress.predictor)
	};
	return JSON.stringify([packed, words.list] satisfies Text);
}

/** @param text what `pack` made of a settled progress on the same map, by the same model */
export function unpack(map: CompiledMap, text: string): Progress {
	const [packed, words] = JSON.parse(text) as Text;
	const empty = initialState(map);
	const known = wordsOf(words);
	return {
		...empty,
		...packed,
		students: new Map(packed.students.map((student) => [student.id, unpackStudent(student, empty.owner, known)])),
		alerts: new Map(packed.alerts),
		interventions: new Map(packed.interventions),
		itemDifficulty: layered(new Map(packed.itemDifficulty.map(([key, value, n]) => [key, { value, n }]))),
		predictor: unpackPredictor(packed.predictor)
	};
}

function packStudent({ owner: _, cells, ...student }: Student, words: Words): PackedStudent {
	const page = pageOf(words);
	writeCells(cells, page);
	return { ...student, cells: page.values };
}

const unpackStudent = ({ cells, ...student }: PackedStudent, owner: Owner, words: Words): Student => ({
	...student,
	owner,
	cells: readCells(owner, pageOf(words, cells))
});
