// How somebody learns without a screen, in a word or two.
import type { OffScreenWay } from '#lib/domain/off-screen.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<OffScreenWay, () => string> = {
	paper: m.alerts_off_paper,
	teacher: m.alerts_off_teacher,
	resource: m.alerts_off_resource,
	partner: m.alerts_off_partner,
	group: m.alerts_off_group
};

export const offScreenWords = (way: OffScreenWay): string => WORDS[way]();
