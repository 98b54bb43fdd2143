// A card beside the next turn in words, and what can be done there.
import type { StudentCommand } from '#lib/domain/commands.ts';
import type { CourseMap, Resource, Waypoint } from '#lib/domain/map.ts';
import type { BridgeStep, QuizResultRow, QuizRow } from '#lib/domain/views/way-row.ts';
import { m } from '#lib/paraglide/messages.js';
import { SLIPS } from '../item/slip-words.ts';
import type { GlyphName } from '../ui/glyphs.ts';
import type { WayCard } from './way-cards.ts';

export type CardAction = { words: string; main?: boolean } & (
	| { does: 'ask'; command: StudentCommand; opens?: 'questions' }
	| { does: 'questions' }
	| { does: 'drive'; waypoint: Waypoint }
	| { does: 'resource'; at: Waypoint; resource: Resource }
	| { does: 'read' }
);

export type CardWords = {
	glyph: GlyphName;
	title: string;
	says: string[];
	/** Steps to take, each with what it does. */
	steps: CardAction[];
	actions: CardAction[];
};

/** Agreed again when the time of a side trip is over. */
const MORE = 5;
const SLIPS_SAID = 2;

export function cardWords(card: WayCard, map: CourseMap): CardWords {
	switch (card.kind) {
		case 'questions':
			return questions(card.quiz, map);
		case 'result':
			return result(card.result, map);
		case 'sideTrip':
			return sideTrip(card);
		case 'detour':
			return detour(card);
		case 'focus':
			return focus(card, map);
		case 'checkUp':
			return {
				...{ glyph: 'check', title: m.way_check_title({ waypoint: card.waypoint.shortTitle }) },
				...{ says: [m.way_check_say()], steps: [] },
				actions: [starts(m.way_check_start(), { type: 'startCheckUp', waypoint: card.waypoint.id })]
			};
		case 'place':
			return {
				...{ glyph: 'recenter', title: m.way_place_title(), says: [m.way_place_offer()], steps: [] },
				actions: [starts(m.way_place_start(), { type: 'startPlacement' })]
			};
		default:
			return card satisfies never;
	}
}

const starts = (words: string, command: StudentCommand): CardAction => ({
	words,
	...{ does: 'ask', command, opens: 'questions', main: true }
});

const asks = (words: string, command: StudentCommand): CardAction => ({ words, does: 'ask', command });

const titleAt = ({ waypoints }: CourseMap, id: string | null): string =>
	waypoints.find((waypoint) => waypoint.id === id)?.shortTitle ?? '';

function questions({ kind, waypoint, number: n, most }: QuizRow, map: CourseMap): CardWords {
	const about = { waypoint: titleAt(map, waypoint), n, most };
	return {
		glyph: 'list',
		title: m.way_open_title(),
		says: [kind === 'placement' ? m.way_open_place({ n, most }) : m.way_open_about(about)],
		steps: [],
		actions: [{ words: m.way_go_on(), does: 'questions', main: true }, asks(m.way_stop(), { type: 'stopQuestions' })]
	};
}

function result(row: QuizResultRow, map: CourseMap): CardWords {
	const { kind, right, asked, placed, passed } = row;
	const read: CardAction = { words: m.way_got_it(), does: 'read' };
	if (kind === 'placement') {
		const says = [
			placed > 0 ? m.way_result_place({ right, asked, placed }) : m.way_result_place_none({ right, asked })
		];
		return { glyph: 'flag', title: m.way_result_place_title(), says, steps: [], actions: [read] };
	}
	const waypoint = titleAt(map, row.waypoint);
	if (passed) {
		const [title, say] =
			kind === 'challenge'
				? [m.way_result_shown_title(), m.way_result_shown({ waypoint, right, asked })]
				: [m.way_result_check_title(), m.way_result_check({ waypoint })];
		if (kind === 'challenge' && !row.reached)
			return { glyph: 'flag', title, says: [say, m.way_result_shown_more()], steps: [], actions: afresh(row, map) };
		return { glyph: 'arrived', title, says: [say], steps: [], actions: [read] };
	}
	return missed(row, map, [...afresh(row, map), read]);
}

/** What was missed: which ideas to look at, and what helps. */
function missed(row: QuizResultRow, map: CourseMap, actions: CardAction[]): CardWords {
	const { kind, right, asked, passed, misconceptions } = row;
	const waypoint = titleAt(map, row.waypoint);
	const slips = misconceptions.slice(0, SLIPS_SAID).flatMap((tag) => SLIPS[tag]?.() ?? []);
	const look = slips.length > 0 ? [m.way_result_slips({ slips: slips.join(' ') })] : [];
	if (kind === 'checkUp') {
		const say = m.way_result_check_missed({ waypoint, right, asked });
		return { glyph: 'turn-around', title: m.way_result_check_missed_title(), says: [say, ...look], steps: [], actions };
	}
	const say =
		passed === null ? m.way_result_stopped({ waypoint, asked }) : m.way_result_missed({ waypoint, right, asked });
	return { glyph: 'info', title: m.way_result_missed_title(), says: [say, ...look], steps: [], actions };
}

/** What mends the first idea missed, else the first resource; and the practice itself. */
function afresh({ waypoint: id, misconceptions }: QuizResultRow, { waypoints }: CourseMap): CardAction[] {
	const at = waypoints.find((waypoint) => waypoint.id === id);
	if (!at) return [];
	const mends = at.resources.find((one) => misconceptions.some((tag) => one.mends.includes(tag))) ?? at.resources[0];
	const practise: CardAction = { words: m.way_practise(), does: 'drive', waypoint: at };
	if (!mends) return [practise];
	const words = m.way_refresh_with({ resource: mends.title, n: mends.minutes });
	return [{ words, does: 'resource', at, resource: mends }, practise];
}

function sideTrip({ waypoint, rejoins, left }: Extract<WayCard, { kind: 'sideTrip' }>): CardWords {
	const over = left === 0;
	const back = rejoins ? m.way_side_back({ waypoint: rejoins.shortTitle }) : m.way_side_back_map();
	return {
		glyph: 'star',
		title: m.way_side_title({ waypoint: waypoint.shortTitle }),
		says: [over ? m.way_side_over() : m.way_side_left({ n: left })],
		steps: [],
		actions: [
			{ ...asks(back, { type: 'endSideTrip' }), main: over },
			...(over
				? [asks(m.way_side_more({ n: MORE }), { type: 'startSideTrip', waypoint: waypoint.id, minutes: MORE })]
				: [])
		]
	};
}

function detour({ detour: { by }, to, rejoins }: Extract<WayCard, { kind: 'detour' }>): CardWords {
	const where = { rejoins: rejoins.shortTitle };
	const says = { student: m.way_detour_student, offer: m.way_detour_offer, teacher: m.way_detour_teacher }[by](where);
	const leave = asks(m.way_detour_leave({ waypoint: rejoins.shortTitle }), { type: 'endDetour' });
	const title = m.way_detour_title({ waypoint: to.shortTitle });
	return { glyph: 'detour', title, says: [says], steps: [], actions: [leave] };
}

function focus({ focus: row, waypoint }: Extract<WayCard, { kind: 'focus' }>, map: CourseMap): CardWords {
	const left = row.left.map((id) => titleAt(map, id)).join(', ');
	const ready = row.bridge.length === 0 && row.left.length === 0;
	const says = ready ? [m.way_focus_ready()] : row.bridge.length > 0 ? [m.way_focus_bridge({ n: row.minutes })] : [];
	if (left) says.push(m.way_focus_left({ waypoints: left }));
	return {
		glyph: 'focus',
		title: m.way_focus_title({ waypoint: waypoint.shortTitle }),
		says,
		steps: row.bridge.flatMap((step) => bridgeStep(step, map)),
		actions: [{ words: m.way_focus_join(), does: 'drive', waypoint, main: ready }]
	};
}

function bridgeStep(step: BridgeStep, { waypoints }: CourseMap): CardAction[] {
	const at = waypoints.find(({ id }) => id === step.waypoint);
	if (!at) return [];
	const { shortTitle: waypoint } = at;
	const { minutes: n } = step;
	if (step.kind === 'practice') {
		return [{ words: m.way_bridge_practice({ waypoint, items: step.items, n }), does: 'drive', waypoint: at }];
	}
	const resource = at.resources.find(({ id }) => id === step.resource);
	if (!resource) return [];
	const words = m.way_bridge_resource({ waypoint, resource: resource.title, n });
	return [{ words, does: 'resource', at, resource }];
}
