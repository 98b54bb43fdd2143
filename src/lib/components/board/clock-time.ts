// Times of day as they stand on the board: "10:42". From real time, never from class time.

const SHORT: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** @param real ms since 1970 on the real clock */
export const clockTime = (real: number): string => new Intl.DateTimeFormat(undefined, SHORT).format(real);
