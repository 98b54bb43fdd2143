// A map of which a draft may write its own entries without touching, or copying, what it was drafted from.

export type Layered<Key, Value> = { base: Map<Key, Value>; own: Map<Key, Value> };

export const layered = <Key, Value>(base = new Map<Key, Value>()): Layered<Key, Value> => ({ base, own: new Map() });

export const look = <Key, Value>({ base, own }: Layered<Key, Value>, key: Key): Value | undefined =>
	own.get(key) ?? base.get(key);

/** Moves a draft's entries down. Whatever it was drafted from must not be read afterwards. */
export function settle<Key, Value>({ base, own }: Layered<Key, Value>): void {
	for (const [key, value] of own) base.set(key, value);
	own.clear();
}
