// The icon of a kind of help.
import type { GlyphName } from '../ui/glyphs.ts';

const GLYPHS: Record<string, GlyphName> = {
	strips: 'strips',
	numberLine: 'number-line',
	workedExample: 'book',
	group: 'people',
	project: 'scissors',
	video: 'video',
	link: 'link'
};

export const resourceGlyph = (kind: string): GlyphName => GLYPHS[kind] ?? 'book';
