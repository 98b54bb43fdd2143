import { describe, expect, it } from 'vitest';
import { bankWaypoint, mapOf } from '../../../tests/histories/class.ts';
import { compileMap } from './compiled-map.ts';

const problems = (...args: Parameters<typeof mapOf>) => {
	const result = compileMap(mapOf(...args));
	return 'problems' in result ? result.problems : [];
};

describe('a map', () => {
	it('[R5] with a circle of prerequisites is refused, and the circle is named', () => {
		const [problem] = problems(
			bankWaypoint('free'),
			bankWaypoint('a', ['free', 'c']),
			bankWaypoint('b', ['a']),
			bankWaypoint('c', ['b']),
			bankWaypoint('behind', ['c'])
		);
		expect(problem?.code).toBe('cycle');
		expect(problem?.code === 'cycle' && [...problem.waypoints].sort()).toEqual(['a', 'b', 'c']);
	});

	it('[R5] with a waypoint that needs itself is a circle too', () => {
		expect(problems(bankWaypoint('a', ['a']))).toEqual([{ code: 'cycle', waypoints: ['a'] }]);
	});

	it('that cannot be read says everything that is wrong with it', () => {
		const lost = { ...bankWaypoint('x', ['nowhere']), lane: 'missing' };
		expect(problems(lost, bankWaypoint('x')).map(({ code }) => code)).toEqual([
			'unknownLane',
			'repeatedWaypoint',
			'unknownPrerequisite'
		]);
		expect(problems()).toEqual([{ code: 'noWaypoints' }]);
	});

	it('that asks for something to write asks something, in so many letters', () => {
		const asking = (asks: string) => problems({ ...bankWaypoint('a'), task: { asks } });
		expect(asking('Why is it more?')).toEqual([]);
		for (const asks of ['', ' \n', 'x'.repeat(1_001)])
			expect(asking(asks)).toEqual([{ code: 'taskOutOfRange', waypoint: 'a', max: 1_000 }]);
	});

	it('whose ways to learn lead nowhere is refused, and each is named', () => {
		const resource = { id: 'r', title: 'r', minutes: 5, mends: [] };
		const at = (id: string, more: object) => ({ ...bankWaypoint(id), resources: [{ ...resource, ...more, kind: id }] });
		const good = problems(
			at('video', { href: 'https://example.org/watch?v=1#t' }),
			at('project', { steps: ['Fold it.'] }),
			at('strips', {})
		);
		expect(good).toEqual([]);
		expect(problems(at('link', { href: 'http://example.org' }), at('strips', { href: 'example.org' }))).toEqual([
			{ code: 'badLink', waypoint: 'link', resource: 'r' },
			{ code: 'badLink', waypoint: 'strips', resource: 'r' }
		]);
		expect(problems(at('video', {}), at('link', {}), at('project', { steps: [] }))).toEqual(
			['video', 'link', 'project'].map((waypoint) => ({ code: 'nothingToOpen', waypoint, resource: 'r' }))
		);
	});

	it('puts every waypoint after its prerequisites', () => {
		const result = compileMap(mapOf(bankWaypoint('c', ['b']), bankWaypoint('b', ['a']), bankWaypoint('a')));
		expect('map' in result && result.map.order).toEqual([2, 1, 0]);
	});

	it('of a thousand waypoints in one row is ready at once', () => {
		const row = Array.from({ length: 1000 }, (_, n) => bankWaypoint(`w${n}`, n ? [`w${n - 1}`] : []));
		expect('map' in compileMap(mapOf(...row))).toBe(true);
	});
});
