import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, BEN, classOn, mapOf, replayed, TEACHER } from '../../../../tests/histories/class.ts';
import { history, run } from '../../../../tests/histories/generated.ts';
import { hrefProblem, TEACHERS_LINK } from '../link.ts';
import { pack, unpack } from '../snapshot.ts';
import { boardRows } from '../views/board.ts';
import { meRow, routeChanges, routeRows } from '../views/route.ts';
import type { Progress } from '../progress.ts';

const map = mapOf(bankWaypoint('a'), bankWaypoint('b', ['a']));
const HREF = 'https://example.org/halves';
const OTHER = 'https://videos.example/halves';

function room() {
	const told = classOn(map);
	const set = (waypoint: string, href: string | null, minutes = 6) =>
		told.teacher({ type: 'setLink', waypoint, href, minutes });
	const rowsOf = (rows: [string, object][]) => rows.find(([key]) => key === 'links')?.[1];
	return {
		...told,
		set,
		seen: () => rowsOf(routeRows(told.progress(), ADA)),
		onBoard: () => rowsOf(boardRows(told.progress())),
		open: () => told.student(ADA, { type: 'openResource', waypoint: 'a', resource: TEACHERS_LINK }),
		learns: () => meRow(told.progress(), told.progress().students.get(ADA)!).way.learns
	};
}

describe('[R14] a link of the teacher’s', () => {
	it('is set, put in the place of the last, and taken away; the log says who', () => {
		const { set, seen, onBoard, happened } = room();
		set('b', OTHER, 20);
		set('a', HREF);
		const links = [
			{ waypoint: 'a', href: HREF, minutes: 6 },
			{ waypoint: 'b', href: OTHER, minutes: 20 }
		];
		expect(seen()).toEqual({ links });
		expect(onBoard()).toEqual({ links });
		set('a', OTHER);
		expect(seen()).toMatchObject({ links: [{ href: OTHER }, { href: OTHER }] });
		set('a', null, 0);
		expect(seen()).toMatchObject({ links: [{ waypoint: 'b' }] });
		expect(happened('linkSet').map(({ actor, studentId }) => [actor, studentId])).toEqual(
			Array.from({ length: 4 }, () => [TEACHER, null])
		);
	});

	it('is told to every student at once', () => {
		const { set, progress } = room();
		set('a', HREF);
		for (const id of [ADA, BEN])
			expect(routeChanges(progress(), id).upserts).toContainEqual([
				'links',
				{ links: [{ waypoint: 'a', href: HREF, minutes: 6 }] }
			]);
	});

	it('is refused in words where it cannot be one', () => {
		const { set, happened } = room();
		expect(set('nowhere', HREF)).toEqual({ code: 'unknownWaypoint', waypoint: 'nowhere' });
		expect(set('a', 'http://example.org')).toEqual({ code: 'notHttps' });
		expect(set('a', `${HREF}${'x'.repeat(500)}`)).toEqual({ code: 'linkTooLong', max: 500 });
		expect(set('a', 'https://me:pin@example.org')).toEqual({ code: 'linkUnreadable' });
		for (const minutes of [0, 61, NaN])
			expect(set('a', HREF, minutes)).toEqual({ code: 'minutesOutOfRange', min: 1, max: 60 });
		expect(happened('linkSet')).toEqual([]);
	});

	it('set again as it is, or taken away where there is none, nothing happens', () => {
		const { set, happened } = room();
		set('a', null);
		set('a', HREF);
		set('a', HREF);
		expect(happened('linkSet')).toHaveLength(1);
		set('a', HREF, 7);
		expect(happened('linkSet')).toHaveLength(2);
	});

	it('is opened as any way to learn, and remembered as the student’s own way', () => {
		const { set, open, learns } = room();
		expect(open()).toEqual({ code: 'unknownResource' });
		set('a', HREF);
		open();
		expect(learns()).toBe('link');
		set('a', null);
		expect(open()).toEqual({ code: 'unknownResource' });
		expect(learns()).toBe('link');
	});

	it('for any history: every link that is there may be followed, and a replay and a snapshot have the same', () => {
		let many = 0;
		fc.assert(
			fc.property(history, (steps) => {
				const { progress, log } = run(steps);
				const links = ({ links }: Progress) => Object.values(links);
				many += links(progress).length;
				for (const { href, minutes } of links(progress)) {
					expect(hrefProblem(href)).toBeNull();
					expect(minutes).toBeGreaterThanOrEqual(1);
				}
				expect(links(replayed(progress.map.source, log))).toEqual(links(progress));
				expect(unpack(progress.map, pack(progress)).links).toEqual(progress.links);
			}),
			{ seed: 33, numRuns: 60 }
		);
		expect(many).toBeGreaterThan(0);
	});
});
