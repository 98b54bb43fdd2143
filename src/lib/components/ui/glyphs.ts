// The drawings behind Glyph.svelte, all on a 24 × 24 grid. Colour and size are Glyph's; words are never drawn.

/** A status: its body carries the status colour, its mark lies in it (or, in the calm ones, in ink). */
export interface StatusShape {
	/** Solid outline of the body, in the fill colour. */
	body?: string;
	/** Outline that is only stroked, in the fill colour. */
	outline?: string;
	dashed?: true;
	/** Lines and areas of the mark. */
	markLine?: string;
	markArea?: string;
}

const SHEET =
	'M6.6 2.8h10.8a1.6 1.6 0 0 1 1.6 1.6v15.2a1.6 1.6 0 0 1-1.6 1.6H6.6A1.6 1.6 0 0 1 5 19.6V4.4a1.6 1.6 0 0 1 1.6-1.6Z';
const RING = 'M21.2 12a9.2 9.2 0 1 1-18.4 0a9.2 9.2 0 0 1 18.4 0Z';

export const STATUS_SHAPES = {
	hand: {
		body: 'M12 2.4 21.3 9.2 17.8 20.8H6.2L2.7 9.2Z',
		markLine: 'M9.1 12.6V9.7M11.05 12V8M13 12V8M14.95 12.6V9.4',
		markArea: 'M8.3 12h7.45v2.7a3.6 3.6 0 0 1-3.6 3.6h-.6c-1.25 0-2.2-.6-2.9-1.6l-1.85-2.7c-.4-.65.3-1.35.95-1Z'
	},
	wrong: {
		body: 'M12 3.2 22 20.4H2Z',
		markLine: 'M9.3 18.2v-4.1a2.65 2.65 0 0 1 5.3 0v3.1M12.5 15.4l2.1 2.1 2.1-2.1'
	},
	jam: {
		body: 'M5.4 3h13.2A2.4 2.4 0 0 1 21 5.4v13.2a2.4 2.4 0 0 1-2.4 2.4H5.4A2.4 2.4 0 0 1 3 18.6V5.4A2.4 2.4 0 0 1 5.4 3Z',
		markLine: 'M9 8.2v7.6M15 8.2v7.6'
	},
	route: { body: 'M21.6 12a9.6 9.6 0 1 1-19.2 0a9.6 9.6 0 0 1 19.2 0Z', markLine: 'm10.2 7.8 4.2 4.2-4.2 4.2' },
	arrived: { body: 'M6.4 3.2h13.2l-3.4 4.6 3.4 4.6H6.4Z', outline: 'M5.4 3v18.6' },
	side: { outline: 'M12.0 3.0L14.5 9.2L21.1 9.6L16.0 13.9L17.6 20.4L12.0 16.8L6.4 20.4L8.0 13.9L2.9 9.6L9.5 9.2Z' },
	parked: { outline: RING, dashed: true, markLine: 'M10 16V8.2h2.5a2.35 2.35 0 0 1 0 4.7H10' },
	nosignal: {
		outline: RING,
		dashed: true,
		markLine: 'M7.9 11.9a5.8 5.8 0 0 1 8.2 0M10 14.5a2.85 2.85 0 0 1 4 0M7.6 16.4l8.8-8.8'
	},
	offscreen: { outline: RING, dashed: true, markLine: 'm8.4 15.6.5-2.4 5.3-5.3 1.9 1.9-5.3 5.3Z' },
	writing: { outline: SHEET, dashed: true, markLine: 'M8.6 9.2h6.8M8.6 12.6h6.8M8.6 16h3.6' },
	toread: { outline: SHEET, markLine: 'M8.6 9.2h6.8M8.6 12.6h6.8M8.6 16h3.6' },
	away: { outline: RING, dashed: true, markLine: 'M8.4 12h7.2' }
} as const satisfies Record<string, StatusShape>;

/** An icon: lines and areas in the colour of the text around it. */
export interface Icon {
	line?: string;
	area?: string;
}

const dot = (x: number, y: number, r: number) =>
	`M${x + r} ${y}a${r} ${r} 0 1 1-${2 * r} 0a${r} ${r} 0 0 1 ${2 * r} 0Z`;

export const ICONS = {
	live: { line: dot(12, 12, 8.5), area: dot(12, 12, 4) },
	reconnect: {
		line: 'M4.5 12a7.5 7.5 0 0 1 13-5.1L19.5 9M19.5 4.5V9H15M19.5 12a7.5 7.5 0 0 1-13 5.1L4.5 15M4.5 19.5V15H9'
	},
	'wifi-off': {
		line: 'M4 4l16 16M5 11.5a10 10 0 0 1 3.5-2.2M12.5 8.3A10 10 0 0 1 19 11.5M8.3 14.9a5.2 5.2 0 0 1 6-.9',
		area: dot(12, 18.2, 1.5)
	},
	clock: { line: `${dot(12, 12, 8.5)}M12 7.5V12l3 2.2` },
	eye: {
		line: `M2.6 12C4.7 8.3 8 6.2 12 6.2s7.3 2.1 9.4 5.8c-2.1 3.7-5.4 5.8-9.4 5.8S4.7 15.7 2.6 12Z${dot(12, 12, 2.8)}`
	},
	'eye-off': {
		line: 'M4 4l16 16M10.2 6.3c.6-.1 1.2-.2 1.8-.2 4 0 7.3 2.2 9.4 5.9-.7 1.2-1.5 2.3-2.5 3.1M6.3 7.7A11.5 11.5 0 0 0 2.6 12c2.1 3.7 5.4 5.8 9.4 5.8 1.4 0 2.7-.3 3.9-.7M9.9 10a2.9 2.9 0 0 0 4.1 4.1'
	},
	pause: { line: 'M8.5 6.5v11M15.5 6.5v11' },
	play: { area: 'M8 5.3v13.4c0 .6.7 1 1.2.6l10-6.7c.5-.3.5-.9 0-1.2l-10-6.7C8.7 4.3 8 4.7 8 5.3Z' },
	stop: {
		area: 'M7.5 6h9A1.5 1.5 0 0 1 18 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 16.5v-9A1.5 1.5 0 0 1 7.5 6Z'
	},
	focus: { line: `${dot(12, 12, 6)}M12 3v3M12 18v3M3 12h3M18 12h3`, area: dot(12, 12, 1.6) },
	recenter: { line: `${dot(12, 12, 7)}M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3`, area: dot(12, 12, 3) },
	cast: {
		line: 'M4 9V6.6A1.6 1.6 0 0 1 5.6 5h12.8A1.6 1.6 0 0 1 20 6.6v10.8a1.6 1.6 0 0 1-1.6 1.6H13.5M4 12.8A6.2 6.2 0 0 1 10.2 19M4 16.6A2.4 2.4 0 0 1 6.4 19'
	},
	map: { line: 'M3.5 6.4 9 4l6 2.4L20.5 4v13.6L15 20l-6-2.4L3.5 20ZM9 4v13.6M15 6.4V20' },
	list: { line: 'M9 6.5h11M9 12h11M9 17.5h11', area: dot(4.8, 6.5, 1.5) + dot(4.8, 12, 1.5) + dot(4.8, 17.5, 1.5) },
	grid: { line: 'M4.5 4.5h6v6h-6ZM13.5 4.5h6v6h-6ZM4.5 13.5h6v6h-6ZM13.5 13.5h6v6h-6Z' },
	user: { line: `${dot(12, 8.4, 3.8)}M4.6 20c.9-3.9 3.9-5.8 7.4-5.8s6.5 1.9 7.4 5.8` },
	people: {
		line: `${dot(9, 8.6, 3.3)}M2.8 19.5c.7-3.5 3.1-5.2 6.2-5.2s5.5 1.7 6.2 5.2M15.6 5.6a3.2 3.2 0 0 1 0 6M17.4 14.7c2 .6 3.3 2.2 3.8 4.8`
	},
	more: { area: dot(5.5, 12, 2) + dot(12, 12, 2) + dot(18.5, 12, 2) },
	chat: { line: 'M4.5 5.5h15V16H12l-4.5 3.8V16h-3ZM8.5 9.4h7M8.5 12.4h4.5' },
	bulb: { line: 'M9.2 18h5.6M10.2 21h3.6M8.5 14.5a6 6 0 1 1 7 0c-.6.5-.9 1-.9 1.7H9.4c0-.7-.3-1.2-.9-1.7Z' },
	'turn-around': { line: 'M7 20v-8.8a5 5 0 0 1 10 0V17M13 13.4l4 4 4-4' },
	signpost: { line: 'M12 3v18M12 5h6.2l2 2.2-2 2.2H12M12 11.5H5.8l-2 2.2 2 2.2H12' },
	detour: { line: 'M4 18h4l6-12h6M16.5 3 20 6l-3.5 3' },
	junction: { line: 'M4 18h6l6-12h4M4 6h6l6 12h4' },
	raised: {
		line: 'M8 13V6.5a1.3 1.3 0 0 1 2.6 0V11 4.8a1.3 1.3 0 0 1 2.6 0V11 5.6a1.3 1.3 0 0 1 2.6 0V12 8.3a1.3 1.3 0 0 1 2.6 0V15a6 6 0 0 1-6 6h-.8c-2 0-3.4-.8-4.6-2.6L4.5 14.6c-.8-1.2.7-2.5 1.8-1.5Z'
	},
	video: {
		line: 'M6 5h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3Z',
		area: 'm10.4 9 4.9 3-4.9 3Z'
	},
	scissors: { line: `${dot(6.5, 7, 2.6)}${dot(6.5, 17, 2.6)}M8.7 8.4 20 16.5M8.7 15.6 20 7.5` },
	link: { line: 'M13.5 5H19v5.5M19 5l-8 8M10.5 6.5H6a1 1 0 0 0-1 1V18a1 1 0 0 0 1 1h10.5a1 1 0 0 0 1-1v-4.5' },
	strips: { line: 'M3.5 5h17v5h-17ZM3.5 14h17v5h-17ZM12 5v5M9.2 14v5M14.8 14v5' },
	'number-line': { line: 'M3 14.5h18M5 11v7M12 11v7M19 11v7M5 8.3c2-3.3 5-3.3 7 0' },
	book: { line: 'M12 6.5C10 5 7.3 4.5 4 4.8v13c3.3-.3 6 .2 8 1.7 2-1.5 4.7-2 8-1.7v-13c-3.3-.3-6 .2-8 1.7ZM12 6.5v13' },
	check: { line: 'm5 12.6 4.5 4.5L19 7.5' },
	'check-twice': { line: 'm3 12.6 4.3 4.5L16 7.5M12.6 16.6l.5.5L21.8 7.5' },
	cross: { line: 'M6.5 6.5l11 11M17.5 6.5l-11 11' },
	plus: { line: 'M12 5.5v13M5.5 12h13' },
	minus: { line: 'M5.5 12h13' },
	'arrow-right': { line: 'M4.5 12h15M13.5 6l6 6-6 6' },
	'arrow-left': { line: 'M19.5 12h-15M10.5 6l-6 6 6 6' },
	'chevron-down': { line: 'm6 9.5 6 6 6-6' },
	'chevron-up': { line: 'm6 14.5 6-6 6 6' },
	'chevron-left': { line: 'm14.5 6-6 6 6 6' },
	'chevron-right': { line: 'm9.5 6 6 6-6 6' },
	undo: { line: 'M8.5 5 4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H8.5' },
	flag: { line: 'M6 21V4M6 4.5h12.5l-3 4.2 3 4.3H6' },
	star: { line: STATUS_SHAPES.side.outline },
	lock: {
		line: 'M6.5 10.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5'
	},
	key: { line: `${dot(8, 15.5, 4)}M11 12.5 19.5 4M16 7.5l3 3M13.5 10l2 2` },
	info: { line: `${dot(12, 12, 8.8)}M12 11v5.5`, area: dot(12, 7.8, 1.3) },
	warning: { line: 'M12 4 21 19.5H3ZM12 10v4.5', area: dot(12, 17, 1.2) },
	print: { line: 'M7 9V4h10v5M7 17.5H4.5v-7A1.5 1.5 0 0 1 6 9h12a1.5 1.5 0 0 1 1.5 1.5v7H17M7 14.5h10V20H7Z' },
	download: { line: 'M12 4v11M7.5 10.5l4.5 4.5 4.5-4.5M4.5 19.5h15' },
	settings: { line: 'M4 7h9M17.5 7H20M4 17h2.5M11 17h9M15.2 4.7v4.6M8.8 14.7v4.6' },
	logout: { line: 'M10 4.5H5.5v15H10M10 12h10M16 8l4 4-4 4' },
	send: { line: 'M20.5 3.5 3.5 10.5l7 3 3 7ZM20.5 3.5l-10 10' },
	sun: {
		line: `${dot(12, 12, 4.2)}M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4`
	},
	moon: { line: 'M20 14.3A8.5 8.5 0 0 1 9.7 4a8.5 8.5 0 1 0 10.3 10.3Z' },
	screen: { line: 'M4.5 5h15a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM9 20h6M12 16.5V20' }
} as const satisfies Record<string, Icon>;

export type StatusGlyph = keyof typeof STATUS_SHAPES;
export type IconGlyph = keyof typeof ICONS;
export type GlyphName = StatusGlyph | IconGlyph;

export const isStatusGlyph = (name: GlyphName): name is StatusGlyph => name in STATUS_SHAPES;
