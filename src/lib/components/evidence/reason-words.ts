// Reasons that people choose from, in words.
import type { DeclareReason, VoidReason } from '#lib/domain/judgements.ts';
import { m } from '#lib/paraglide/messages.js';

const DECLARE = {
	seenInClass: m.model_reason_seenInClass,
	conversation: m.model_reason_conversation,
	onPaper: m.model_reason_onPaper,
	earlierWork: m.model_reason_earlierWork,
	notSecure: m.model_reason_notSecure,
	neededHelp: m.model_reason_neededHelp,
	notOwnWork: m.model_reason_notOwnWork,
	declaredTooSoon: m.model_reason_declaredTooSoon
} satisfies Record<DeclareReason, () => string>;

const VOID = {
	notOwnWork: m.model_void_notOwnWork,
	someoneElse: m.model_void_someoneElse,
	faultyTask: m.model_void_faultyTask,
	mistake: m.model_void_mistake
} satisfies Record<VoidReason, () => string>;

export const declareWords = (reason: DeclareReason): string => DECLARE[reason]();
export const voidWords = (reason: VoidReason): string => VOID[reason]();
