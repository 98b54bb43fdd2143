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
	arrived: { glyph: 'arrived', word: m.status_arrived },
	sideTrip: { glyph: 'side', word: m.status_side },
	parked: { glyph: 'parked', word: m.status_parked },
	noSignal: { glyph: 'nosignal', word: m.status_nosignal },
	here: { glyph: 'user', word: m.board_status_here },
	away: { glyph: 'away', word: m.status_away }
};

export const ALERT_LOOK: Record<AlertKind, Look> = {
	hand: SEAT_LOOK.hand,
	wrongTurn: SEAT_LOOK.wrongTurn,
	stuck: SEAT_LOOK.jam,
	parked: SEAT_LOOK.parked
};
