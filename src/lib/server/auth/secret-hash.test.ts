import { expect, it } from 'vitest';
import { hashSecret, matchesSecret } from './secret-hash.ts';

it('stores argon2id with the wanted cost, salted anew each time', async () => {
	const [one, two] = await Promise.all([hashSecret('1357'), hashSecret('1357')]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(one).not.toBe(two);
});

it('tells right from wrong, however the letters were composed', async () => {
	const stored = await hashSecret('Café 7');
	expect(await matchesSecret(stored, 'Cafe\u0301 7')).toBe(true);
	expect(await matchesSecret(stored, 'Cafe 7')).toBe(false);
});

it('lets nobody in where nothing is stored, not even with what is compared instead', async () => {
	for (const secret of ['', 'nobody', '1357']) expect(await matchesSecret(null, secret)).toBe(false);
});

it('takes its time for nobody too', async () => {
	const stored = await hashSecret('1357');
	await matchesSecret(null, '2468');
	const quickest = async (against: string | null) => {
		let least = Infinity;
		for (let n = 0; n < 5; n++) {
			const start = performance.now();
			await matchesSecret(against, '2468');
			least = Math.min(least, performance.now() - start);
		}
		return least;
	};
	expect(await quickest(null)).toBeGreaterThan((await quickest(stored)) / 3);
});
