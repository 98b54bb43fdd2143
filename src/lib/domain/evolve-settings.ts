// The limits a class goes by, as its teachers set them.
import type { EventOf } from './events.ts';
import type { Progress } from './progress.ts';
import { afterSetting, DECIDING, THRESHOLD_NAMES } from './thresholds.ts';
import { withoutKind } from './verdicts.ts';

export function setThresholds(draft: Progress, { payload, actor: by, occurredAt: at }: EventOf<'thresholdsSet'>): void {
	const { version, values: before } = draft.thresholds;
	const values = afterSetting(before, payload.values);
	const changed = THRESHOLD_NAMES.filter((name) => before[name] !== values[name]);
	const kinds = (Object.keys(DECIDING) as (keyof typeof DECIDING)[]).filter((kind) => changed.includes(DECIDING[kind]));
	draft.thresholds = { version: version + 1, values, at, by };
	draft.verdicts = withoutKind(draft.verdicts, kinds);
	draft.touched.settings = true;
}
