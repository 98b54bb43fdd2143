// The views of one classroom that somebody looks at: kept as histories, told of every commit. The shared display alone
// is told of commits together, at the turn of a minute, so that no change on it can be laid at one child's door.
import { displayRows } from '../../domain/views/display.ts';
import type { Progress } from '../../domain/progress.ts';
import { channelName } from '../../protocol/channels.ts';
import type { Delta, Snapshot } from '../../sync/delta.ts';
import { createHistory, type History } from '../../sync/history.ts';
import type { LearningView, Subscription } from './classroom-types.ts';
import { projectionOf, type Projection } from './projection.ts';

type Live = {
	projection: Projection;
	history: History;
	listeners: Set<(delta: Delta) => void>;
	/** Sweeps since anybody looked. */
	idle: number;
	/** What is held back until the turn of the minute: how not to tell it. */
	heldBack: (() => void) | null;
};

export type Views = {
	snapshot: (view: LearningView) => Snapshot;
	subscribe: (view: LearningView, mine: number | null, onDelta: (delta: Delta) => void) => Subscription;
	/** Tells every view what a settled draft changed. */
	publish: (progress: Progress) => void;
	/** Forgets views that nobody has looked at for a while; called twice a minute. */
	sweep: () => void;
	watched: () => boolean;
};

/** Calls once, when the next minute begins on the classroom's clock. The answer calls it off. */
export type AtNextMinute = (task: () => void) => () => void;

/** A display opened anew must not be a way to look more often than once a minute: it is kept for longer than that. */
const IDLE_SWEEPS = { route: 1, board: 1, wall: 1, display: 3 };

export function createViews(classroom: number, committed: () => Progress, atNextMinute: AtNextMinute): Views {
	const liveByName = new Map<string, Live>();
	const nameOf = (view: LearningView) => channelName({ classroom, ...view });
	const display = () => liveByName.get(nameOf({ view: 'display' }));

	function open(view: LearningView): Live {
		const name = nameOf(view);
		const progress = committed();
		let live = liveByName.get(name);
		if (!live) {
			const projection = projectionOf(view, progress);
			const history = createHistory(name, progress.version, projection.first);
			live = { projection, history, listeners: new Set(), idle: 0, heldBack: null };
			liveByName.set(name, live);
		}
		// What is held back is not known yet: the version must not say that it is.
		if (view.view !== 'display') live.history.reach(progress.version);
		live.idle = 0;
		return live;
	}

	function tell(live: Live | undefined, progress: Progress): void {
		if (!live) return;
		const { upserts, removes } = live.projection.changes(progress);
		const delta = live.history.record(progress.version, upserts, removes);
		if (delta) for (const listener of live.listeners) listener(delta);
	}

	function tellTogether(live: Live): void {
		live.heldBack?.();
		live.heldBack = null;
		tell(live, committed());
	}

	function publishDisplay(live: Live, progress: Progress): void {
		if (progress.touched.lesson && isTeachers(live, progress)) tellTogether(live);
		else live.heldBack ??= atNextMinute(() => tellTogether(live));
	}

	return {
		snapshot(view) {
			const { history } = open(view);
			const whole = history.since(null);
			return { channel: nameOf(view), version: history.version(), rows: whole.kind === 'snapshot' ? whole.rows : [] };
		},
		subscribe(view, mine, onDelta) {
			const live = open(view);
			live.listeners.add(onDelta);
			const since = (version: number | null) => open(view).history.since(isAggregate(view) ? null : version);
			return {
				resumed: since(mine),
				since,
				leave: () => void live.listeners.delete(onDelta)
			};
		},
		publish(progress) {
			const { lesson, students } = progress.touched;
			tell(liveByName.get(nameOf({ view: 'board' })), progress);
			tell(liveByName.get(nameOf({ view: 'wall' })), progress);
			const shown = display();
			if (shown) publishDisplay(shown, progress);
			if (lesson) {
				for (const [name, live] of liveByName) if (name.startsWith('route:')) tell(live, progress);
			} else {
				for (const student of students.keys()) tell(liveByName.get(nameOf({ view: 'route', student })), progress);
			}
		},
		sweep() {
			for (const [name, live] of liveByName) {
				const view = name.slice(0, name.indexOf(':')) as LearningView['view'];
				if (live.listeners.size === 0 && live.idle >= IDLE_SWEEPS[view]) {
					live.heldBack?.();
					liveByName.delete(name);
				}
				live.idle++;
			}
		},
		watched: () => [...liveByName.values()].some(({ listeners }) => listeners.size > 0)
	};
}

/**
 * Aggregates may have come and gone between two commits here, and a viewer from another node may stand between: they
 * are few, so whoever joins gets them all.
 */
const isAggregate = ({ view }: LearningView): boolean => view === 'wall' || view === 'display';

/** The lesson's frame and a switch of the display are the teacher's doing and no child's: neither waits a minute. */
function isTeachers({ history }: Live, progress: Progress): boolean {
	const told = history.since(null);
	const before = new Map(told.kind === 'snapshot' ? told.rows : []);
	const now = new Map(displayRows(progress));
	return ['lesson', 'screen'].some((key) => JSON.stringify(before.get(key)) !== JSON.stringify(now.get(key)));
}
