import { describe, expect, it } from 'vitest';
import { ADA, BEN, classOn } from '../../../tests/histories/class.ts';
import { fractions } from './maps/fractions.ts';
import { offerAt } from './offer.ts';
import { generatorById } from './items/generators.ts';

const first = fractions.waypoints.find(({ prerequisites }) => prerequisites.length === 0)?.id ?? '';

describe('items', () => {
	it('[I1] are refused when they are not the one on offer', () => {
		const room = classOn(fractions);
		const { name, answer } = room.plan(ADA, first, 'right');
		const other = { ...name, seed: name.seed + 1 };
		expect(room.student(ADA, { type: 'submitAnswer', ...other, answer, ms: 1 })).toEqual({ code: 'notOnOffer' });
	});

	it('[I2] are different for classmates', () => {
		const room = classOn(fractions);
		const at = (id: number) => {
			const student = room.progress().students.get(id);
			return student && offerAt(room.map, student, 0);
		};
		expect(at(ADA)).not.toEqual(at(BEN));
	});

	it('[I4] are left behind when right, and after three tries', () => {
		const room = classOn(fractions);
		const seed = () => room.plan(ADA, first, 'right').name.seed;
		const start = seed();
		room.answer(ADA, first, 'right');
		const second = seed();
		expect(second).not.toBe(start);
		for (const left of [second, second]) {
			room.answer(ADA, first, 'wrong');
			expect(seed()).toBe(left);
		}
		room.answer(ADA, first, 'wrong');
		expect(seed()).not.toBe(second);
	});

	it('[I4] may be skipped after a first try, not before', () => {
		const room = classOn(fractions);
		const { name } = room.plan(ADA, first, 'right');
		expect(room.student(ADA, { type: 'skipItem', ...name })).toEqual({ code: 'answerFirst' });
		room.answer(ADA, first, 'wrong');
		room.student(ADA, { type: 'skipItem', ...name });
		expect(room.plan(ADA, first, 'right').name).not.toEqual(name);
	});

	it('[I5] refuse what is no answer, and count nothing', () => {
		const room = classOn(fractions);
		const { name } = room.plan(ADA, first, 'right');
		const answer = { kind: 'choice' as const, option: 99 };
		expect(room.student(ADA, { type: 'submitAnswer', ...name, answer, ms: 1 })).toEqual({ code: 'malformedAnswer' });
		expect(room.happened('answerSubmitted')).toEqual([]);
	});

	it('[M5] show hints one by one, and a hint never lowers the level', () => {
		const room = classOn(fractions);
		const { name } = room.plan(ADA, first, 'right');
		const most = generatorById(name.generator)?.make(name.seed).hints.length ?? 0;
		for (let n = 0; n < most; n++) room.student(ADA, { type: 'showHint', ...name });
		expect(room.student(ADA, { type: 'showHint', ...name })).toEqual({ code: 'noMoreHints', hints: most });
		const before = room.progress().students.get(ADA)?.cells[0]?.mastery ?? 0;
		room.answer(ADA, first, 'right');
		const cell = room.progress().students.get(ADA)?.cells[0];
		expect(cell?.mastery).toBeGreaterThanOrEqual(before);
		expect(cell?.unassisted).toBe(0);
	});
});

describe('a wrong turn', () => {
	const waypoint = 'add-unlike';
	const mistake = 'addedTopsAndBottoms';

	/** Makes one mistake on item after item; an item that does not invite it is skipped after another miss. */
	function mistaken(room: ReturnType<typeof classOn>, times: number) {
		for (let made = 0; made < times;) {
			const { name } = room.plan(ADA, waypoint, 'right');
			const mistakes = generatorById(name.generator)?.solve(name.seed).mistakes ?? [];
			const invited = mistakes.some(({ misconception }) => misconception === mistake);
			room.answer(ADA, waypoint, invited ? { mistake } : 'right');
			if (invited) made++;
			if (invited) room.student(ADA, { type: 'skipItem', ...name });
		}
	}

	it('[A2] is raised by three misses with one misconception, and names it', () => {
		const room = classOn(fractions);
		mistaken(room, 3);
		expect(room.alerts(ADA)[0]?.evidence).toMatchObject({
			because: 'misconception',
			misconception: mistake,
			misses: 3
		});
	});

	it('[A2] counts the same wrong answer to the same item once', () => {
		const room = classOn(fractions);
		for (let n = 0; n < 3; n++) room.answer(ADA, first, 'wrong');
		expect(room.kinds(ADA)).toEqual([]);
	});
});
