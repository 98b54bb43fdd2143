// Progress as text and back: a short cut past replaying a log, worthless to any other model (see __MODEL_HASH__).
import { initialState, type Progress } from './progress.ts';
import { layered } from './layered.ts';
import type { Alert } from './alerts.ts';
import type { AlertId, InterventionId } from './ids.ts';
import type { Intervention } from './intervention.ts';
import type { CompiledMap } from './compiled-map.ts';
import { packPredictor, unpackPredictor, type PackedPredictor } from './prediction/packed.ts';
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
type PackedCell = Omit<Cell, 'owner' | 'tried'> & { tried: [number, number][] };

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

function packCell({ owner: _, tried, ...cell }: Cell): PackedCell {
	return { ...cell, tried: [...tried] };
}

/** @param text what `pack` made of a settled progress on the same map, by the same model */
export function unpack(map: CompiledMap, text: string): Progress {
	const packed = JSON.parse(text) as Packed;
	const empty = initialState(map);
	const { owner } = empty;
	// Written in place: what was parsed is nobody else's, and copying thousands of cells takes longer than reading them.
	const students = packed.students.map((student): [number, Student] => {
		const cells: Student['cells'] = [];
		for (const [index, cell] of student.cells) {
			cells[index] = Object.assign<Omit<PackedCell, 'tried'>, Pick<Cell, 'owner' | 'tried'>>(cell, {
				owner,
				tried: new Map(cell.tried)
			});
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
