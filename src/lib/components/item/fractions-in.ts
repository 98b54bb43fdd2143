// The fractions an item speaks of, to begin a strip or a line with: no more than one whole each.
import type { Fraction, Item, Token } from '#lib/domain/items/item.ts';

export function fractionsIn(item: Item | undefined): Fraction[] {
	if (!item) return [];
	const { statement, params } = item.prompt;
	const tokens = [...statement, ...Object.values(params).filter((value): value is Token => typeof value === 'object')];
	return tokens.flatMap((token) => {
		const fraction = fractionOf(token);
		return fraction && fraction[0] <= fraction[1] && fraction[1] <= 12 ? [fraction] : [];
	});
}

function fractionOf(token: Token): Fraction | null {
	if ('frac' in token) return token.frac;
	return 'mixed' in token ? [token.mixed[1], token.mixed[2]] : null;
}
