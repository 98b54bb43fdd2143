/** A username as it is stored and compared: "Rivera " and "rivera" are one. */
export const plainUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
