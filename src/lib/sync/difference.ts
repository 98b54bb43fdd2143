// What turns some rows into others, for views that are told whole. Rows are compared by what they say.
import type { Row } from './delta.ts';

export type Difference = { upserts: [string, Row][]; removes: string[] };

export function difference(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): Difference {
	const upserts = [...after].filter(([key, row]) => !isSame(before.get(key), row));
	return { upserts, removes: [...before.keys()].filter((key) => !after.has(key)) };
}

const isSame = (a: Row | undefined, b: Row | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
