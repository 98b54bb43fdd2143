// Passwords and PINs, as argon2id. Parameters: OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).
import { hash, verify, type Options } from '@node-rs/argon2';

const OPTIONS: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

export const hashSecret = (secret: string): Promise<string> => hash(secret.normalize('NFC'), OPTIONS);

let nobody: Promise<string> | undefined;

/** With no hash to compare, the same work is done for nothing, so that the time taken tells no name from another. */
export async function matchesSecret(stored: string | null | undefined, secret: string): Promise<boolean> {
	const against = stored ?? (await (nobody ??= hashSecret('nobody')));
	return (await verify(against, secret.normalize('NFC'))) && typeof stored === 'string';
}
