import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADA, bankWaypoint, BEN, classOn, mapOf } from '../../../../tests/histories/class.ts';
import { crowdedHistory, run, sorted } from '../../../../tests/histories/generated.ts';
import { CROWDED } from '../../../../tests/histories/small-class.ts';
import { displayRows } from '../../domain/views/display.ts';
import { wallRows } from '../../domain/views/wall.ts';
import type { Progress } from '../../domain/progress.ts';
import type { Delta, Resumed, Snapshot } from '../../sync/delta.ts';
import { createReplica, type Replica } from '../../sync/replica.ts';
import type { LearningView } from './classroom-types.ts';
import { createViews, type Views } from './views.ts';

const MAP = mapOf(bankWaypoint('one'), bankWaypoint('two', ['one']));
const WALL: LearningView = { view: 'wall' };
const DISPLAY: LearningView = { view: 'display' };

/** A classroom's views with a minute that turns by hand. */
function viewsOf(committed: () => Progress) {
	let waiting: (() => void) | null = null;
	const views = createViews(7, committed, (task) => {
		waiting = task;
		return () => void (waiting = null);
	});
	const turn = () => {
		const task = waiting;
		waiting = null;
		task?.();
	};
	return { views, turn, isWaiting: () => waiting !== null };
}

/** A screen that gets whatever is pushed; a gap would be a fault of the server here. */
function watch(views: Views, view: LearningView, start: Snapshot | null = null) {
	const replica = createReplica(start);
	const pushed: Delta[] = [];
	const join = () => {
		const { number, version } = replica.ask();
		const joined = views.subscribe(view, version, (delta) => {
			pushed.push(delta);
			expect(replica.push(delta).ask).toBe(false);
		});
		replica.answer(number, joined.resumed);
		return joined;
	};
	return { replica, pushed, joined: join(), join };
}

const rowsIn = (replica: Replica) => sorted(replica.rows());

describe('[D9] the wall', () => {
	it('ends equal to the projection after every commit, and is told only of what changed', () => {
		fc.assert(
			fc.property(crowdedHistory, (steps) => {
				let progress: Progress | null = null;
				let screen: ReturnType<typeof watch> | null = null;
				let views: Views | null = null;
				run(
					steps,
					(seen) => {
						progress = seen.progress;
						views ??= viewsOf(() => progress as Progress).views;
						views.publish(progress);
						screen ??= watch(views, WALL);
						expect(rowsIn(screen.replica)).toEqual(sorted(wallRows(progress)));
					},
					CROWDED
				);
			}),
			{ seed: 41, numRuns: 40 }
		);
	});

	it('is right for whoever comes from another node in the middle of what is one commit here', () => {
		const room = classOn(MAP);
		const [here, there] = [viewsOf(room.progress), viewsOf(room.progress)];
		here.views.snapshot(WALL);
		const coach = watch(there.views, WALL);
		room.student(ADA, { type: 'raiseHand' });
		there.views.publish(room.progress());
		room.student(ADA, { type: 'lowerHand' });
		here.views.publish(room.progress());
		const moved = watch(here.views, WALL, {
			channel: 'wall:7',
			version: coach.replica.version() ?? 0,
			rows: [...coach.replica.rows()]
		});
		expect(rowsIn(moved.replica)).toEqual(sorted(wallRows(room.progress())));
	});
});

describe('[V7] the display', () => {
	let room: ReturnType<typeof classOn>;
	let node: ReturnType<typeof viewsOf>;
	const raise = (id: number) => {
		room.student(id, { type: 'raiseHand' });
		node.views.publish(room.progress());
	};

	beforeEach(() => {
		room = classOn(MAP, [11, 12, 13, 14, 15, 16]);
		node = viewsOf(room.progress);
	});

	it('hears of what changed at the turn of the minute, in one', () => {
		const { replica, pushed } = watch(node.views, DISPLAY);
		for (const id of [11, 12, 13, 14, 15]) raise(id);
		expect(pushed).toEqual([]);
		node.turn();
		expect(pushed).toHaveLength(1);
		expect(rowsIn(replica)).toEqual(sorted(displayRows(room.progress())));
		expect(node.isWaiting()).toBe(false);
	});

	it('[V10] hears at once how it is switched, and of nothing the class does until it is live again', () => {
		const { replica, pushed } = watch(node.views, DISPLAY);
		const set = (mode: 'live' | 'frozen' | 'blank') => {
			room.teacher({ type: 'setDisplay', mode });
			node.views.publish(room.progress());
		};
		for (const mode of ['frozen', 'blank'] as const) {
			set(mode);
			const told = pushed.length;
			for (const id of [11, 12, 13, 14, 15]) raise(id);
			node.turn();
			expect(pushed).toHaveLength(told);
			expect(rowsIn(replica)).toEqual(sorted(displayRows(room.progress())));
			for (const id of [11, 12, 13, 14, 15]) room.student(id, { type: 'lowerHand' });
		}
		expect(rowsIn(replica).map(([key]) => key)).toEqual(['screen']);
		set('live');
		expect(rowsIn(replica)).toEqual(sorted(displayRows(room.progress())));
		expect(rowsIn(replica).map(([key]) => key)).toContain('class');
	});

	it('hears nothing where no aggregate changed', () => {
		const { pushed } = watch(node.views, DISPLAY);
		raise(11);
		node.turn();
		expect(pushed).toEqual([]);
	});

	it('shows whoever joins or loads the page in between what was told last, and then the rest', () => {
		const before = sorted(displayRows(room.progress()));
		watch(node.views, DISPLAY);
		for (const id of [11, 12, 13, 14, 15]) raise(id);
		const page = node.views.snapshot(DISPLAY);
		expect(sorted(page.rows)).toEqual(before);
		const late = watch(node.views, DISPLAY, page);
		expect(rowsIn(late.replica)).toEqual(before);
		node.turn();
		expect(rowsIn(late.replica)).toEqual(sorted(displayRows(room.progress())));
		expect(late.replica.version()).toBe(room.progress().version);
	});

	it('hears at once that the lesson ends, with all that was held back, and not of joining', () => {
		const { replica, pushed } = watch(node.views, DISPLAY);
		room.teacher({ type: 'closeJoining' });
		node.views.publish(room.progress());
		expect(pushed).toEqual([]);
		room.teacher({ type: 'endLesson' });
		node.views.publish(room.progress());
		expect(pushed).toHaveLength(1);
		expect(rowsIn(replica)).toEqual(sorted(displayRows(room.progress())));
		expect(node.isWaiting()).toBe(false);
	});

	it('is no way to look more often by opening it again and again', () => {
		const first = node.views.snapshot(DISPLAY);
		for (const id of [11, 12, 13, 14, 15]) raise(id);
		node.views.sweep();
		node.views.sweep();
		expect(node.views.snapshot(DISPLAY)).toEqual(first);
		node.turn();
		expect(node.views.snapshot(DISPLAY)).not.toEqual(first);
	});
});

describe('a view nobody looks at', () => {
	it('is forgotten, and what it held back with it', () => {
		const room = classOn(MAP, [ADA, BEN]);
		const node = viewsOf(room.progress);
		const { joined } = watch(node.views, DISPLAY);
		room.student(ADA, { type: 'raiseHand' });
		node.views.publish(room.progress());
		joined.leave();
		expect(node.views.watched()).toBe(false);
		for (let n = 0; n < 4; n++) node.views.sweep();
		expect(node.isWaiting()).toBe(false);
	});
});

/** Everybody who joins an aggregate gets it whole. */
it('[D5] joins of wall and display are answered with a snapshot', () => {
	const room = classOn(MAP);
	const { views } = viewsOf(room.progress);
	for (const view of [WALL, DISPLAY]) {
		const { version } = views.snapshot(view);
		const kinds: Resumed['kind'][] = [null, version].map((mine) => views.subscribe(view, mine, () => {}).resumed.kind);
		expect(kinds).toEqual(['snapshot', 'snapshot']);
	}
});
