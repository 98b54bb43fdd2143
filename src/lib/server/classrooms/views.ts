// The views of one classroom that somebody looks at: kept as histories, told of every commit.
import { boardChanges, boardRows } from '../../domain/views/board.ts';
import { routeChanges, routeRows } from '../../domain/views/route.ts';
import type { Progress } from '../../domain/progress.ts';
import { channelName } from '../../protocol/channels.ts';
import type { Delta, Snapshot } from '../../sync/delta.ts';
import { createHistory, type History } from '../../sync/history.ts';
import type { LearningView, Subscription } from './classroom-types.ts';

type Live = { view: LearningView; history: History; listeners: Set<(delta: Delta) => void>; idle: boolean };

export type Views = {
	snapshot: (view: LearningView) => Snapshot;
	subscribe: (view: LearningView, mine: number | null, onDelta: (delta: Delta) => void) => Subscription;
	/** Tells every view what a settled draft changed. */
	publish: (progress: Progress) => void;
	/** Forgets views that nobody has looked at since the last call. */
	sweep: () => void;
	watched: () => boolean;
};

const rowsOf = (progress: Progress, view: LearningView) =>
	view.view === 'board' ? boardRows(progress) : routeRows(progress, view.student);

const changesOf = (progress: Progress, view: LearningView) =>
	view.view === 'board' ? boardChanges(progress) : routeChanges(progress, view.student);

export function createViews(classroom: number, committed: () => Progress): Views {
	const liveByName = new Map<string, Live>();
	const nameOf = (view: LearningView) => channelName({ classroom, ...view });

	function open(view: LearningView): Live {
		const name = nameOf(view);
		const progress = committed();
		let live = liveByName.get(name);
		if (!live) {
			const history = createHistory(name, progress.version, rowsOf(progress, view));
			live = { view, history, listeners: new Set(), idle: false };
			liveByName.set(name, live);
		}
		live.history.reach(progress.version);
		live.idle = false;
		return live;
	}

	function tell(live: Live | undefined, progress: Progress): void {
		if (!live) return;
		const { upserts, removes } = changesOf(progress, live.view);
		const delta = live.history.record(progress.version, upserts, removes);
		if (delta) for (const listener of live.listeners) listener(delta);
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
			return {
				resumed: live.history.since(mine),
				since: (version) => open(view).history.since(version),
				leave: () => void live.listeners.delete(onDelta)
			};
		},
		publish(progress) {
			const { lesson, students } = progress.touched;
			tell(liveByName.get(nameOf({ view: 'board' })), progress);
			if (lesson) {
				for (const live of liveByName.values()) if (live.view.view === 'route') tell(live, progress);
			} else {
				for (const student of students.keys()) tell(liveByName.get(nameOf({ view: 'route', student })), progress);
			}
		},
		sweep() {
			for (const [name, live] of liveByName) {
				if (live.listeners.size === 0 && live.idle) liveByName.delete(name);
				live.idle = true;
			}
		},
		watched: () => [...liveByName.values()].some(({ listeners }) => listeners.size > 0)
	};
}
