// What a student has been granted. Supports scale or stop what watches the time; they never touch evidence.
import type { AlertKind } from './alerts.ts';

export const SUPPORTS = ['extraTime', 'doubleTime', 'noTimeAlerts'] as const;
export type Support = (typeof SUPPORTS)[number];

/** Kinds that follow from how long something took. */
const TIMED: readonly AlertKind[] = ['parked', 'rapidWrong', 'hintRush'];
export const isTimed = (kind: AlertKind): boolean => TIMED.includes(kind);

/** How much longer than others this student may take. */
export const timeFactor = (supports: readonly Support[]): number =>
	supports.includes('doubleTime') ? 2 : supports.includes('extraTime') ? 1.5 : 1;

export const isSpared = (supports: readonly Support[], kind: AlertKind): boolean =>
	isTimed(kind) && supports.includes('noTimeAlerts');
