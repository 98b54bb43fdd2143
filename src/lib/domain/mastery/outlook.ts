// What another rule would mean for those who are here now, counted before it is set. Decides nothing.
import type { MasteredRule } from '../map.ts';
import type { Progress } from '../progress.ts';
import { isKept, standsReached, type Ruled } from './standing.ts';

/** Waypoints, and how many students they are of. */
export type Count = { waypoints: number; students: number };
/** Reached at once, reached no longer, and reached only because they were before. */
export type RuleOutlook = { newly: Count; noLonger: Count; kept: Count };

export function outlookOf(progress: Progress, rule: MasteredRule): RuleOutlook {
	const { version, rule: before } = progress.rule;
	const ruled: Ruled = {
		map: progress.map,
		rule: { ...progress.rule, version: version + 1, rule },
		earlierRules: [...progress.earlierRules, before]
	};
	const outlook: RuleOutlook = { newly: none(), noLonger: none(), kept: none() };
	for (const { cells } of progress.students.values()) {
		const own: Record<keyof RuleOutlook, number> = { newly: 0, noLonger: 0, kept: 0 };
		cells.forEach((cell, index) => {
			if (!cell) return;
			const stands = standsReached(ruled, cell, index, false);
			if (stands !== cell.reached) own[stands ? 'newly' : 'noLonger']++;
			else if (stands && isKept(ruled, cell, index)) own.kept++;
		});
		for (const name of ['newly', 'noLonger', 'kept'] as const) add(outlook[name], own[name]);
	}
	return outlook;
}

const none = (): Count => ({ waypoints: 0, students: 0 });

function add(count: Count, waypoints: number): void {
	count.waypoints += waypoints;
	if (waypoints > 0) count.students++;
}
