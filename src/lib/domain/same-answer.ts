import type { Answer } from './items/item.ts';

/** Whether two answers say the same, whatever order their keys come in. */
export function sameAnswer(a: Answer, b: Answer): boolean {
	if (a.kind === 'order' && b.kind === 'order') return a.order.join() === b.order.join();
	const other: Record<string, unknown> = { ...b };
	return Object.entries(a).every(([key, value]) => other[key] === value);
}
