// The secret in a cookie, and what is stored of it. A leak of the database must let nobody in.
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, hex. */
export const newToken = (): string => randomBytes(32).toString('hex');

/** sha256 (hex): enough for a secret nobody can guess, so no slow hash is needed here. */
export const storedForm = (token: string): string => createHash('sha256').update(token).digest('hex');
