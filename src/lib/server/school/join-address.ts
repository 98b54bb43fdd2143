// Where students join, as a link and as it is read out.
import type { Config } from '../config.ts';

export type JoinAddress = { full: string; shown: string };

export function joinAddress({ origin }: Pick<Config, 'origin'>, url: URL): JoinAddress {
	const full = `${origin ?? url.origin}/join`;
	return { full, shown: full.replace(/^https?:\/\//, '') };
}
