// How a student likes to learn, by the kind of resource chosen last. A map may have kinds of its own.
import { m } from '#lib/paraglide/messages.js';

const KINDS: Record<string, () => string> = {
	strips: m.way_kind_strips,
	numberLine: m.way_kind_line,
	workedExample: m.way_kind_example,
	group: m.way_kind_group,
	project: m.way_kind_project,
	video: m.way_kind_video,
	link: m.way_kind_link
};

export const learnsWords = (kind: string | null): string =>
	kind === null ? m.way_kind_none() : (KINDS[kind] ?? m.way_kind_other)();
