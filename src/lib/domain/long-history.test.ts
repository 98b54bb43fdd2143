// A student with ten thousand attempts: what is kept of them, and what is told of them, does not grow with them.
import { expect, it } from 'vitest';
import { ADA, classOn } from '../../../tests/histories/class.ts';
import { map } from '../../../tests/histories/judged.ts';
import { pack } from './snapshot.ts';
import { boardRows } from './views/board.ts';
import { routeRows } from './views/route.ts';

it('ten thousand attempts take no more room than a thousand, and every number stays one', () => {
	const room = classOn(map);
	const answer = (from: number, to: number) => {
		for (let n = from; n < to; n++) {
			room.wait(n % 50 === 49 ? 20 * 60_000 : 4_000);
			if (room.progress().lesson?.endedAt !== null) room.teacher({ type: 'startLesson', minutes: 180 });
			room.answer(ADA, n % 2 ? 'equal-parts' : 'unit-fractions', (n * 7) % 10 < 6 ? 'right' : 'wrong');
			if (n % 50 === 49) room.system({ type: 'tick' });
		}
	};
	const sizes = () =>
		[pack(room.progress()), routeRows(room.progress(), ADA), boardRows(room.progress())].map(
			(one) => JSON.stringify(one).length
		);
	answer(0, 1_000);
	const before = sizes();
	answer(1_000, 10_000);
	sizes().forEach((size, n) => expect(size).toBeLessThan(1.25 * (before[n] ?? 0)));
	const student = room.progress().students.get(ADA);
	expect(student?.answered).toBeGreaterThan(5_000);
	for (const cell of student?.cells ?? []) {
		expect(cell?.mastery).toBeGreaterThan(0);
		expect(cell?.mastery).toBeLessThan(1);
	}
	expect(JSON.stringify(routeRows(room.progress(), ADA))).not.toMatch(/NaN|Infinity/);
}, 60_000);
