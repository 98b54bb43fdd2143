// Histories in which people judge: a class that answers, asks for hints and is late, and teachers who give rubrics,
// declare, take evidence out and put it back. By chance, on real items.
import fc from 'fast-check';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { offerAt } from '#lib/domain/offer.ts';
import type { MasteredRule } from '#lib/domain/map.ts';
import { ADA, BEN, classOn, MINUTE } from './class.ts';
import { rule } from './single-commands.ts';

export const PLACES = ['equal-parts', 'unit-fractions'] as const;
export const map = {
	...fractions,
	waypoints: fractions.waypoints.filter(({ id }) => PLACES.some((place) => place === id)),
	destination: 'unit-fractions'
};

export type Deed =
	| { what: 'right' | 'wrong' | 'hint' | 'late' }
	| { what: 'judge'; rubric: number }
	| { what: 'declare'; mastered: boolean; by: number }
	| { what: 'void' | 'restore'; back: number }
	| { what: 'rule'; rule: MasteredRule }
	| { what: 'lesson' };
export type Step = { deed: Deed; student: number; waypoint: (typeof PLACES)[number]; wait: number };
export type Room = ReturnType<typeof classOn>;

const deed: fc.Arbitrary<Deed> = fc.oneof(
	{ weight: 12, arbitrary: fc.constant({ what: 'right' as const }) },
	{ weight: 4, arbitrary: fc.constant({ what: 'wrong' as const }) },
	{ weight: 3, arbitrary: fc.constant({ what: 'hint' as const }) },
	{ weight: 1, arbitrary: fc.constant({ what: 'late' as const }) },
	{
		weight: 2,
		arbitrary: fc.record({ what: fc.constant('judge' as const), rubric: fc.constantFrom(0, 1.5, 2, 3, 4) })
	},
	{
		weight: 1,
		arbitrary: fc.record({ what: fc.constant('declare' as const), mastered: fc.boolean(), by: fc.constantFrom(1, 2) })
	},
	{
		weight: 3,
		arbitrary: fc.record({ what: fc.constantFrom('void' as const, 'restore' as const), back: fc.nat(6) })
	},
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('rule' as const), rule }) },
	{ weight: 1, arbitrary: fc.constant({ what: 'lesson' as const }) }
);

export const stepsOf = (...students: number[]): fc.Arbitrary<Step[]> =>
	fc.array(
		fc.record({
			deed,
			student: fc.constantFrom(...students),
			waypoint: fc.constantFrom(...PLACES),
			wait: fc.nat(2 * MINUTE)
		}),
		{ minLength: 20, maxLength: 70, size: 'max' }
	);

/** Carries the steps out one by one; `look` sees the class before and after each. */
export function play(steps: readonly Step[], look: (room: Room, step: Step, carryOut: () => void) => void): Room {
	const room = classOn(map, [ADA, BEN]);
	for (const step of steps) {
		room.wait(step.wait);
		look(room, step, () => carryOut(room, step));
	}
	return room;
}

export const run = (steps: readonly Step[]): Room => play(steps, (_, __, carryOut) => carryOut());

function carryOut(room: Room, { deed, student, waypoint }: Step): void {
	const place = { student, waypoint };
	const cell = room.progress().students.get(student)?.cells[room.map.indexOf.get(waypoint) ?? -1];
	switch (deed.what) {
		case 'right':
		case 'wrong':
			return void room.answer(student, waypoint, deed.what);
		case 'late':
			return void room.answer(student, waypoint, 'wrong', { at: room.now() - 11 * MINUTE });
		case 'hint': {
			const one = room.progress().students.get(student);
			if (!one) return;
			const offer = offerAt(room.map, one, room.map.indexOf.get(waypoint) ?? -1);
			return void room.student(student, { type: 'showHint', waypoint, ...offer });
		}
		case 'judge':
			return void room.teacher({ type: 'judge', ...place, rubric: deed.rubric });
		case 'declare': {
			const reason = deed.mastered ? 'onPaper' : 'neededHelp';
			return void room.ask({ type: 'declareMastery', ...place, mastered: deed.mastered, reason }, deed.by);
		}
		case 'void':
		case 'restore': {
			const evidence = cell?.evidence.at(-1 - deed.back)?.id ?? 0;
			return void room.teacher(
				deed.what === 'void'
					? { type: 'voidEvidence', ...place, evidence, reason: 'faultyTask' }
					: { type: 'restoreEvidence', ...place, evidence }
			);
		}
		case 'rule':
			return void room.teacher({ type: 'setMasteredRule', base: room.progress().rule.version, rule: deed.rule });
		case 'lesson':
			room.teacher({ type: 'endLesson' });
			return void room.teacher({ type: 'startLesson', minutes: 60 });
	}
}
