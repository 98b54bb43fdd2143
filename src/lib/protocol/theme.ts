// The person's choice of light or dark, kept in a cookie so that the server draws the first page in it.
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);
