// What the ETA becomes by another way, in words and in what it follows from. Nothing before there is an ETA. Rule [R13].
import { etaFrom, type EtaRow } from '#lib/domain/pace/eta-row.ts';
import type { MeRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

/** @param ahead waypoints there would be to go */
export const etaIf = ({ etaBasis }: Pick<MeRow, 'etaBasis'>, ahead: number): EtaRow | null =>
	etaBasis && etaFrom(etaBasis, ahead);

/** As it is now, with so many waypoints more on the way. */
export const etaWith = (me: MeRow, added: number): EtaRow | null => etaIf(me, me.route.length + added);

/** "3–5 class days", within a sentence. */
export function spanWords({ low, high, unit }: EtaRow): string {
	const days = unit === 'classDays';
	if (low === high) return days ? m.way_span_days_one({ n: high }) : m.way_span_lessons_one({ n: high });
	return days ? m.way_span_days({ low, n: high }) : m.way_span_lessons({ low, n: high });
}

/** "still about 3–5 lessons" where nothing is added, else "then about …". */
export const thenWords = (eta: EtaRow, added: number): string =>
	added > 0 ? m.way_eta_then({ span: spanWords(eta) }) : m.way_eta_still({ span: spanWords(eta) });

/** What all of these ranges rest on; each way has its own number of waypoints. */
export const ifReasons = (ways: readonly { way: string; eta: EtaRow }[]): string[] => {
	const [first] = ways;
	if (!first) return [];
	const { reached, minutes, perLesson } = first.eta.because;
	return [
		...ways.map(({ way, eta }) => m.way_eta_why({ way, n: eta.because.ahead })),
		m.plan_because_pace({ n: reached, minutes }),
		m.plan_because_lesson({ n: perLesson }),
		m.plan_because_range()
	];
};
