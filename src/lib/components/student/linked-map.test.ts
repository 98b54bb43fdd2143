import { describe, expect, it } from 'vitest';
import { FORK, me, rowsOf } from '../../../../tests/support/sample-map.ts';
import { withLinks } from './linked-map.ts';
import { otherWays, turnOf } from './turn.ts';

const link = { waypoint: 'a1', href: 'https://Videos.Example.org/halves?from=class', minutes: 7 };

describe('[R14] a teacher’s link', () => {
	it('stands among the ways to learn at its waypoint alone, named by where it leads', () => {
		const { waypoints } = withLinks(FORK, [link]);
		const found = waypoints.filter(({ resources }) => resources.some(({ kind }) => kind === 'link'));
		expect(found.map(({ id }) => id)).toEqual(['a1']);
		expect(found[0]?.resources).toMatchObject([
			{ kind: 'link', title: 'Link: videos.example.org', minutes: 7, href: link.href }
		]);
		expect(withLinks(FORK, [])).toBe(FORK);
	});

	it('is offered beside the next turn, first where links are how somebody likes to learn', () => {
		const map = withLinks(FORK, [link]);
		const here = me({ way: { ...me().way, learns: 'link' } });
		const [way] = otherWays(map, here, turnOf(map, here, rowsOf()), 4);
		expect(way).toMatchObject({ kind: 'resource', resource: { kind: 'link' }, again: true });
	});
});
