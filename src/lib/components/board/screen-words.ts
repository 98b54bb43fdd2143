// What the shared display does now, for the board.
import { m } from '#lib/paraglide/messages.js';
import type { ScreenMode } from '#lib/domain/screen.ts';

const WORDS = { live: m.screen_live, frozen: m.screen_frozen, blank: m.screen_blank };

export const screenWords = (mode: ScreenMode): string => WORDS[mode]();
