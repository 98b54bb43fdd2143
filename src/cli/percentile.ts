/** The value below which a share (0..1) of the list lies, in the list's unit to two places; null for an empty list. */
export function percentile(list: readonly number[], share: number): number | null {
	const sorted = [...list].sort((a, b) => a - b);
	const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
	return value === undefined ? null : Math.round(value * 100) / 100;
}
