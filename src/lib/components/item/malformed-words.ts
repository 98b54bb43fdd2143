// What is still missing from an answer, in words.
import { m } from '#lib/paraglide/messages.js';
import type { Malformed } from '#lib/domain/items/item.ts';

export const MALFORMED: Record<Malformed['malformed'], () => string> = {
	wrongKind: m.item_malformed_wrong_kind,
	empty: m.item_malformed_empty,
	topMissing: m.item_malformed_top_missing,
	bottomMissing: m.item_malformed_bottom_missing,
	bottomZero: m.item_malformed_bottom_zero,
	notANumber: m.item_malformed_not_a_number,
	tooLong: m.item_malformed_too_long,
	noSuchOption: m.item_malformed_no_such_option,
	notAnOrder: m.item_malformed_not_an_order,
	offTheLine: m.item_malformed_off_the_line
};
