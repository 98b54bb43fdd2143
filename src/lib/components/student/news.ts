// What changed for the student since the last look that is worth saying aloud. Codes and ids; the screen words them.
import type { AlertId, Millis, TextId, WaypointId } from '#lib/domain/ids.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';

/** What has been seen already. */
export type Seen = {
	travelled: ReadonlySet<WaypointId>;
	arrived: boolean;
	notice: AlertId | null;
	coming: boolean;
	/** Work that was read and judged. */
	judged: ReadonlySet<TextId>;
	/** Off the screen: whose word that is, and until when. */
	offScreen: { until: Millis; own: boolean } | null;
	help: WaypointId | null;
	sent: WaypointId | null;
	current: WaypointId | null;
};

export type News =
	| { kind: 'reached'; waypoint: WaypointId }
	| { kind: 'arrived' | 'notice' | 'coming' | 'judged' }
	/** Asked away from the screen by the teacher; to help; another way, or that no more; and back at the screen. */
	| { kind: 'offScreen' | 'onScreen' | 'help' | 'sent' | 'unsent' };

export const seenOf = (me: MeRow, travelled: Iterable<WaypointId>): Seen => ({
	travelled: new Set(travelled),
	arrived: me.arrived,
	notice: me.notice?.alert ?? null,
	coming: Boolean(me.hand?.coming || me.notice?.coming),
	judged: new Set(me.works.flatMap(({ state, text }) => (state === 'judged' ? [text] : []))),
	offScreen: me.offScreen && { until: me.offScreen.until, own: me.offScreen.own },
	help: me.helpWanted,
	sent: me.way.sent,
	current: me.current
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
	return [...news, ...asked(before, now)];
}

function asked(before: Seen, now: Seen): News[] {
	const news: News[] = [];
	if (now.help && now.help !== before.help) news.push({ kind: 'help' });
	if (now.offScreen && !now.offScreen.own && now.offScreen.until !== before.offScreen?.until)
		news.push({ kind: 'offScreen' });
	if (before.offScreen && !now.offScreen) news.push({ kind: 'onScreen' });
	if (now.sent && now.sent !== before.sent) news.push({ kind: 'sent' });
	// Setting out is the student's own doing, and needs no word.
	if (before.sent && !now.sent && now.current !== before.sent) news.push({ kind: 'unsent' });
	return news;
}
