// Why a group is suggested, in sentences: what was counted, from where on, when it ends, why this helper, what they share.
import type { ThresholdSetting } from '#lib/domain/thresholds.ts';
import type { JamRow } from '#lib/domain/views/row-types.ts';
import { m } from '#lib/paraglide/messages.js';

/** Under half of the share it ends. */
const HALF = 2;

/** @param helper who is proposed to help, by name */
export function groupWhyWords(jam: JamRow, { values, at }: ThresholdSetting, helper: string | null): string[] {
	const { recent, of } = jam.raisedOn;
	return [
		m.alerts_jam_why_seen({ n: recent, of }),
		m.alerts_jam_why_limit({ n: values.jamStudents, share: values.jamShare }),
		...(jam.misconception !== null ? [m.alerts_jam_why_idea()] : []),
		...(jam.prerequisite !== null ? [m.alerts_jam_why_missing()] : []),
		...(helper !== null ? [m.alerts_jam_why_helper({ name: helper })] : []),
		m.alerts_jam_why_end({ share: values.jamShare / HALF }),
		...(at !== null && at > jam.raisedAt ? [m.alerts_limits_changed()] : [])
	];
}
