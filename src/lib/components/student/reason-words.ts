// Why a step is proposed, in words: every reason is a countable fact.
import type { WaypointId } from '#lib/domain/ids.ts';
import type { StepRow } from '#lib/domain/views/way-row.ts';
import type { Reason } from '#lib/domain/way/reasons.ts';
import { m } from '#lib/paraglide/messages.js';

export function reasonWords(reason: Reason, nameOf: (id: WaypointId) => string): string {
	switch (reason.code) {
		case 'detour':
			return m.way_because_detour({ waypoint: nameOf(reason.rejoins) });
		case 'rejoins':
			return m.way_because_rejoins();
		case 'begun':
			return m.way_because_begun({ n: reason.attempts, right: reason.right });
		case 'shortest':
			return m.way_because_shortest({ n: reason.minutes, others: reason.others });
		case 'opens':
			return m.way_because_opens({ n: reason.waypoints });
		case 'opensMost':
			return m.way_because_opens_most({ n: reason.waypoints });
		case 'only':
			return m.way_because_only();
		case 'ready':
			if (reason.placed > 0) return m.way_because_placed({ n: reason.placed });
			return reason.reached > 0 ? m.way_because_ready({ n: reason.reached }) : m.way_because_nothing_before();
		default:
			return reason satisfies never;
	}
}

/** What taking it costs on the whole way. */
export const extraWords = (extra: number): string => (extra > 0 ? m.way_extra_more({ n: extra }) : m.way_extra_none());

/** The step's reasons; what a student is on without having been sent there, they chose. */
export const whyStep = (step: StepRow | undefined, nameOf: (id: WaypointId) => string): string[] =>
	step ? step.reasons.map((reason) => reasonWords(reason, nameOf)) : [m.way_because_chosen()];
