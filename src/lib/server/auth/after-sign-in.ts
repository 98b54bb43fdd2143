// Where somebody goes who has just come in: where they wanted to, or straight to their only class, or to the wall of all
// the rooms they watch.
import type { Place } from '../school/own-places.ts';

export function afterSignIn(wanted: string | null, places: readonly Place[]): string {
	if (wanted && wanted !== '/') return wanted;
	if (places.length > 0 && places.every(({ opens }) => opens.wall)) return '/wall';
	const [only, ...others] = places;
	if (!only || others.length > 0) return '/';
	if (only.opens.student) return `/student/${only.id}`;
	return only.opens.board ? `/board/${only.id}` : '/';
}
