// Progress as text and back: a short cut past replaying a log, worthless to any other model (see __MODEL_HASH__).
import { initialState, type Progress } from './progress.ts';
import { layered } from './layered.ts';
import type { Alert } from './alerts.ts';
import type { AlertId, InterventionId } from './ids.ts';
import type { Intervention } from './intervention.ts';
import type { CompiledMap } from './compiled-map.ts';
import { packPredictor, unpackPredictor, type PackedPredictor } from './prediction/packed.ts';
import type { Try } from './evidence.ts';
import type { Cell, Student } from './student.ts';

type Packed = Omit<
	Progress,
	'owner' | 'map' | 'touched' | 'students' | 'alerts' | 'interventions' | 'itemDifficulty' | 'predictor'
> & {
	students: (Omit<Student, 'owner' | 'cells'> & { cells: [index: number, cell: PackedCell][] })[];
	alerts: [AlertId, Alert][];
	interventions: [InterventionId, Intervention][];
	itemDifficulty: [string, number, number][];
	predictor: PackedPredictor;
};
/** Most tries are among the evidence: those are named by their place in it. */
type PackedCell = Omit<Cell, 'owner' | 'tried' | 'tries'> & { tried: [number, number][]; tries: (number | Try)[] };

export function pack(progress: Progress): string {
	const { owner: _, map: __, touched: ___, ...rest } = progress;
	const packed = {
		...rest,
		students: [...progress.students.values()].map(({ owner: _, cells, ...student }) => ({
			...student,
			cells: cells.flatMap((cell, index) => (cell ? [[index, packCell(cell)]] : []))
		})),
		alerts: [...progress.alerts],
		interventions: [...progress.interventions],
		itemDifficulty: [...progress.itemDifficulty.base].map(([key, { value, n }]) => [key, value, n]),
		predictor: packPredictor(progress.predictor)
	};
	return JSON.stringify(packed);
}

function packCell({ owner: _, tried, tries, ...cell }: Cell): PackedCell {
	const places = tries.map((one) => {
		const place = cell.evidence.lastIndexOf(one);
		return place < 0 ? one : place;
	});
	return { ...cell, tried: [...tried], tries: places };
}

const unpackTries = ({ tries, evidence }: PackedCell): Try[] =>
	tries.flatMap((one) => {
		const found = typeof one === 'number' ? evidence[one] : one;
		return found?.what === 'answer' ? [found] : [];
	});

/** @param text what `pack` made of a settled progress on the same map, by the same model */
export function unpack(map: CompiledMap, text: string): Progress {
	const packed = JSON.parse(text) as Packed;
	const empty = initialState(map);
	const { owner } = empty;
	// Written in place: what was parsed is nobody else's, and copying thousands of cells takes longer than reading them.
	const students = packed.students.map((student): [number, Student] => {
		const cells: Student['cells'] = [];
		for (const [index, cell] of student.cells) {
			const own = { owner, tried: new Map(cell.tried), tries: unpackTries(cell) };
			cells[index] = Object.assign<Omit<PackedCell, keyof typeof own>, typeof own>(cell, own);
		}
		const { id } = student;
		return [
			id,
			Object.assign<Omit<typeof student, 'cells'>, Pick<Student, 'owner' | 'cells'>>(student, { owner, cells })
		];
	});
	return {
		...empty,
		...packed,
		students: new Map(students),
		alerts: new Map(packed.alerts),
		interventions: new Map(packed.interventions),
		itemDifficulty: layered(new Map(packed.itemDifficulty.map(([key, value, n]) => [key, { value, n }]))),
		predictor: unpackPredictor(packed.predictor)
	};
}
