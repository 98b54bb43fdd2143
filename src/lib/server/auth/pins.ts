// Students' PINs. None, or one the teacher reset: the child chooses the next one.
import { randomInt } from 'node:crypto';
import { eq, inArray, isNull, sql } from 'drizzle-orm';
import type { StudentId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import { pins } from '../db/schema/pins.ts';
import { hashSecret, matchesSecret } from './secret-hash.ts';

export const PIN_FORM = /^\d{4}$/;

export type Pins = {
	hasPin: (student: StudentId) => Promise<boolean>;
	matches: (student: StudentId, pin: string) => Promise<boolean>;
	/** False when the student has a PIN by now: a second device was quicker. */
	choose: (student: StudentId, pin: string) => Promise<boolean>;
	/** Whatever there was before. */
	set: (student: StudentId, pin: string) => Promise<void>;
	reset: (student: StudentId) => Promise<void>;
	whoHaveOne: (students: readonly StudentId[]) => Promise<Set<StudentId>>;
};

/** All the same, or a run up or down: what a classmate would try first. */
export function isEasyPin(pin: string): boolean {
	const steps = [...pin].slice(1).map((digit, n) => Number(digit) - Number(pin[n]));
	return [0, 1, -1].some((step) => steps.every((taken) => taken === step));
}

export function newPin(): string {
	const pin = String(randomInt(10_000)).padStart(4, '0');
	return isEasyPin(pin) ? newPin() : pin;
}

export function createPins(db: Db, now: () => number): Pins {
	async function hashOf(student: StudentId): Promise<string | null> {
		const [row] = await db.select({ pinHash: pins.pinHash }).from(pins).where(eq(pins.personId, student));
		return row?.pinHash ?? null;
	}

	return {
		hasPin: async (student) => (await hashOf(student)) !== null,
		matches: async (student, pin) => matchesSecret(await hashOf(student), pin),
		async choose(student, pin) {
			const pinHash = await hashSecret(pin);
			const chosen = await db
				.insert(pins)
				.values({ personId: student, pinHash })
				.onConflictDoUpdate({ target: pins.personId, set: { pinHash }, setWhere: isNull(pins.pinHash) })
				.returning({ id: pins.personId });
			return chosen.length > 0;
		},
		async set(student, pin) {
			const pinHash = await hashSecret(pin);
			await db
				.insert(pins)
				.values({ personId: student, pinHash })
				.onConflictDoUpdate({ target: pins.personId, set: { pinHash } });
		},
		async reset(student) {
			const gone = { pinHash: sql`null`, resetAt: new Date(now()) };
			await db
				.insert(pins)
				.values({ personId: student, ...gone })
				.onConflictDoUpdate({ target: pins.personId, set: gone });
		},
		async whoHaveOne(students) {
			if (students.length === 0) return new Set();
			const rows = await db
				.select()
				.from(pins)
				.where(inArray(pins.personId, [...students]));
			return new Set(rows.filter(({ pinHash }) => pinHash !== null).map(({ personId }) => personId));
		}
	};
}
