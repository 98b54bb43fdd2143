/** A path on this server, or null: never another site, however it is written. */
export function safePath(to: string | null | undefined): string | null {
	if (!to || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return null;
	const here = 'http://here';
	return URL.canParse(to, here) && new URL(to, here).origin === here ? to : null;
}
