// What a class goes by, as its teachers set it: limits of alerts, and when a waypoint counts as reached.
import type { EventOf } from './events.ts';
import type { Progress } from './progress.ts';
import { afterSetting, DECIDING, THRESHOLD_NAMES } from './thresholds.ts';
import { touch } from './touched.ts';
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

/** Everybody's reasons change with it. */
export function setRule(draft: Progress, { payload, actor: by, occurredAt: at }: EventOf<'masteredRuleSet'>): void {
	const { version, rule } = draft.rule;
	draft.earlierRules = [...draft.earlierRules, rule];
	draft.rule = { version: version + 1, rule: payload.rule, at, by };
	draft.touched.settings = true;
	for (const { id, cells } of draft.students.values()) {
		touch(draft.touched, id);
		cells.forEach((_, index) => touch(draft.touched, id, index));
	}
}
