// What followed each kind of step in this lesson, and over all of them where that is more.
import type { Followed } from '#lib/domain/why/intervention.ts';

/** null: it cannot be looked up now. */
export async function readFollowed(classroom: number): Promise<Followed[] | null> {
	const answer = await fetch(`/board/${classroom}/followed`).catch(() => null);
	return answer?.ok ? ((await answer.json()) as Followed[]) : null;
}

/** Whether lessons before this one have steps to add. */
export const isMore = (all: readonly Followed[], lesson: readonly Followed[]): boolean =>
	all.some(({ action, n }) => n > (lesson.find((one) => one.action === action)?.n ?? 0));
