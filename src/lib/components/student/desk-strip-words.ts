// What stands above an open item, in words. The same words are said aloud when it is new.
import { m } from '#lib/paraglide/messages.js';
import { offScreenWords } from '../ui/off-screen-words.ts';
import type { StripPart } from './desk-strip.ts';
import { titleOf } from './notice-words.ts';

export function stripWords(part: StripPart): { title: string; say: string } {
	switch (part.kind) {
		case 'offScreen': {
			const { way, group, own } = part.offScreen;
			const title = m.alerts_off_student_now({ way: offScreenWords(way), n: part.left });
			const why = group !== null ? m.alerts_off_student_group({ n: group }) : own ? '' : m.alerts_off_student_sent();
			return { title, say: [why, m.student_strip_off_ends()].filter(Boolean).join(' ') };
		}
		case 'help':
			return { title: m.alerts_help_wanted({ waypoint: part.at.shortTitle }), say: '' };
		case 'sent':
			return part.rejoins
				? {
						title: m.student_strip_sent({ waypoint: part.to.shortTitle }),
						say: m.student_strip_sent_say({ rejoins: part.rejoins.shortTitle })
					}
				: { title: m.student_strip_back({ waypoint: part.to.shortTitle }), say: m.student_strip_back_say() };
		case 'notice':
			return { title: titleOf(part.notice), say: m.student_strip_notice() };
	}
}
