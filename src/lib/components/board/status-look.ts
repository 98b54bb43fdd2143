// The shape and the word of a seat's status and of an alert's kind. Colour comes with the class of the same name.
import type { AlertKind } from '#lib/domain/alerts.ts';
import type { SeatStatus } from '#lib/domain/views/seat.ts';
import { m } from '#lib/paraglide/messages.js';
import type { GlyphName } from '../ui/glyphs.ts';

export type Look = { glyph: GlyphName; word: () => string };

export const SEAT_LOOK: Record<SeatStatus, Look> = {
	hand: { glyph: 'hand', word: m.status_hand },
	wrongTurn: { glyph: 'wrong', word: m.status_wrong },
	jam: { glyph: 'jam', word: m.status_jam },
	onRoute: { glyph: 'route', word: m.status_route },
	writing: { glyph: 'writing', word: m.status_writing },
	toRead: { glyph: 'toread', word: m.status_to_read },
	arrived: { glyph: 'arrived', word: m.status_arrived },
	sideTrip: { glyph: 'side', word: m.status_side },
	parked: { glyph: 'parked', word: m.status_parked },
	offScreen: { glyph: 'offscreen', word: m.status_offscreen },
	noSignal: { glyph: 'nosignal', word: m.status_nosignal },
	here: { glyph: 'user', word: m.board_status_here },
	away: { glyph: 'away', word: m.status_away }
};

/** `tone`: whose colours it wears. */
export const ALERT_LOOK: Record<AlertKind, Look & { tone: SeatStatus }> = {
	hand: { ...SEAT_LOOK.hand, tone: 'hand' },
	critical: { glyph: 'jam', word: m.alerts_critical, tone: 'jam' },
	wrongTurn: { ...SEAT_LOOK.wrongTurn, tone: 'wrongTurn' },
	stuck: { ...SEAT_LOOK.jam, tone: 'jam' },
	struggling: { glyph: 'jam', word: m.alerts_struggling, tone: 'jam' },
	rapidWrong: { glyph: 'wrong', word: m.alerts_rapid_wrong, tone: 'wrongTurn' },
	hintRush: { glyph: 'wrong', word: m.alerts_hint_rush, tone: 'wrongTurn' },
	parked: { ...SEAT_LOOK.parked, tone: 'parked' },
	behindPace: { glyph: 'parked', word: m.alerts_behind_pace, tone: 'parked' },
	lostMastery: { glyph: 'parked', word: m.alerts_lost_mastery, tone: 'parked' }
};
