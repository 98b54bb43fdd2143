// How each teacher answered alerts, by kind: when most of the last ones were not true, a quieter threshold is offered.
// Only answers count. A card nobody answered says nothing: counting it would silence those who struggle most.
import type { AlertKind } from './alerts.ts';
import type { AlertId, PersonId } from './ids.ts';
import { DECIDING, quieter, type Threshold, type Thresholds } from './thresholds.ts';

type Verdict = { alert: AlertId; notTrue: boolean };
/** By teacher and kind, oldest first. */
export type Verdicts = Readonly<Record<`${PersonId}:${AlertKind}`, readonly Verdict[]>>;

const LOOKED_AT = 20;

export type Offer = { by: PersonId; kind: AlertKind; threshold: Threshold; to: number; notTrue: number; of: number };

/** The last word about an alert counts; null takes it back. */
export function withVerdict(
	verdicts: Verdicts,
	by: PersonId,
	kind: AlertKind,
	alert: AlertId,
	notTrue: boolean | null
): Verdicts {
	const key = `${by}:${kind}` as const;
	const others = (verdicts[key] ?? []).filter((one) => one.alert !== alert);
	const all = notTrue === null ? others : [...others, { alert, notTrue }];
	return { ...verdicts, [key]: all.slice(-LOOKED_AT) };
}

/** After a change of the thresholds the count begins anew. */
export const withoutKind = (verdicts: Verdicts, kinds: readonly AlertKind[]): Verdicts =>
	Object.fromEntries(
		Object.entries(verdicts).filter(([key]) => !kinds.some((kind) => key.endsWith(`:${kind}`)))
	) as Verdicts;

/** [A27] Offered, never imposed. */
export function offersOf(verdicts: Verdicts, values: Thresholds): Offer[] {
	return Object.entries(verdicts).flatMap(([key, list]): Offer[] => {
		const [by = '', kind = ''] = key.split(':');
		const notTrue = list.filter((one) => one.notTrue).length;
		if (notTrue * 2 <= LOOKED_AT || !isAdjustable(kind)) return [];
		const to = quieter(values, DECIDING[kind]);
		return to === null ? [] : [{ by: Number(by), kind, threshold: DECIDING[kind], to, notTrue, of: list.length }];
	});
}

const isAdjustable = (kind: string): kind is keyof typeof DECIDING => kind in DECIDING;
