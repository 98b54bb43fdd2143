import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('[C1] makes lower-case version 4 UUIDs, each its own', () => {
	const ids = Array.from({ length: 500 }, newId);
	expect(new Set(ids).size).toBe(500);
	for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
