// What changed for the student since the last look that is worth saying aloud. Codes and ids; the screen words them.
import type { AlertId, TextId, WaypointId } from '#lib/domain/ids.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';

/** What has been seen already. */
export type Seen = {
	travelled: ReadonlySet<WaypointId>;
	arrived: boolean;
	notice: AlertId | null;
	coming: boolean;
	/** Work that was read and judged. */
	judged: ReadonlySet<TextId>;
};

export type News =
	| { kind: 'reached'; waypoint: WaypointId }
	| { kind: 'arrived' }
	| { kind: 'notice' }
	| { kind: 'coming' }
	| { kind: 'judged' };

export const seenOf = (me: MeRow, travelled: Iterable<WaypointId>): Seen => ({
	travelled: new Set(travelled),
	arrived: me.arrived,
	notice: me.notice?.alert ?? null,
	coming: Boolean(me.hand?.coming || me.notice?.coming),
	judged: new Set(me.works.flatMap(({ state, text }) => (state === 'judged' ? [text] : [])))
});

export function newsSince(before: Seen, now: Seen): News[] {
	const news: News[] = [];
	for (const waypoint of now.travelled) {
		if (!before.travelled.has(waypoint)) news.push({ kind: 'reached', waypoint });
	}
	if (now.arrived && !before.arrived) news.push({ kind: 'arrived' });
	if (now.notice && now.notice !== before.notice) news.push({ kind: 'notice' });
	if (now.coming && !before.coming) news.push({ kind: 'coming' });
	if ([...now.judged].some((text) => !before.judged.has(text))) news.push({ kind: 'judged' });
	return news;
}
