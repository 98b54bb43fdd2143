import { describe, expect, it } from 'vitest';
import { cameraFor, detailAt, FIRST_VIEW, firstStep, fitScale, settle, stepsOf } from './camera.ts';

const small = { width: 1000, height: 450 };
const large = { width: 5200, height: 2600 };
const on = (camera: { x: number; y: number; k: number }, [x, y]: readonly [number, number]) => [
	x * camera.k + camera.x,
	y * camera.k + camera.y
];

describe('the camera', () => {
	it('offers no unit step where it would show the whole map again', () => {
		expect(stepsOf(small, FIRST_VIEW)).toEqual(['near', 'whole']);
		expect(stepsOf(large, FIRST_VIEW)).toEqual(['near', 'unit', 'whole']);
		expect(stepsOf(small, { width: 390, height: 500 })).toEqual(['near', 'unit', 'whole']);
		expect([firstStep(small, FIRST_VIEW), firstStep(large, FIRST_VIEW)]).toEqual(['whole', 'unit']);
	});

	it('shows all of the map in the whole step, in the middle', () => {
		const camera = cameraFor('whole', large, FIRST_VIEW, null, 112);
		expect(camera.k).toBe(fitScale(large, FIRST_VIEW));
		const [[left, top], [right, bottom]] = [on(camera, [0, 0]), on(camera, [5200, 2600])];
		expect(left! + right!).toBeCloseTo(FIRST_VIEW.width);
		expect(top! + bottom!).toBeCloseTo(FIRST_VIEW.height);
	});

	it('puts the student in the middle, unless the map ends before', () => {
		expect(on(cameraFor('unit', large, FIRST_VIEW, [2600, 1300], 112), [2600, 1300])).toEqual([493, 228]);
		expect(on(cameraFor('near', large, FIRST_VIEW, [0, 0], 112), [0, 0])).toEqual([0, 0]);
	});

	it('comes closer from step to step', () => {
		const scales = stepsOf(large, FIRST_VIEW).map((step) => cameraFor(step, large, FIRST_VIEW, [0, 0], 112).k);
		expect(scales).toEqual([...scales].sort((a, b) => b - a));
		expect(scales.map(detailAt)).toEqual(['near', 'unit', 'far']);
	});

	it('shows no empty border while there is map to show', () => {
		expect(settle({ x: 500, y: -9999, k: 1 }, large, FIRST_VIEW)).toEqual({ x: 0, y: 456 - 2600, k: 1 });
	});
});
