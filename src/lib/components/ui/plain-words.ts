// Words as they may travel: without what no database and no screen can hold.

/** No NUL, and no half of a pair that a cut has left behind. */
export const plainWords = (words: string): string => words.replace(/[\0\p{Surrogate}]/gu, '');
