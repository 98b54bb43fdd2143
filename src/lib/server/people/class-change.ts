// Every change of who belongs to a class, who asks at its door, or what they are called, goes through here: it moves the class's people
// version and tells every node, in one transaction with the change.
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../db/clients.ts';
import type { Notices } from '../db/notices.ts';
import { classrooms } from '../db/schema/classrooms.ts';

/** Text of a notice: `classroom:version`. */
export const PEOPLE_CHANGED = 'people';

export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

export type ClassChange = <Result>(
	classroomIds: readonly number[],
	change: (tx: Transaction) => Promise<Result>
) => Promise<Result>;

export const createClassChange =
	(db: Db, notices: Notices): ClassChange =>
	async (classroomIds, change) => {
		const inOrder = [...new Set(classroomIds)].sort((a, b) => a - b); // so that opposing changes cannot deadlock
		const { result, told } = await db.transaction(async (tx) => {
			const result = await change(tx);
			const told: string[] = [];
			for (const id of inOrder) {
				const text = `${id}:${await nextVersion(tx, id)}`;
				await notices.tell(PEOPLE_CHANGED, text, tx);
				told.push(text);
			}
			return { result, told };
		});
		for (const text of told) notices.tellHere(PEOPLE_CHANGED, text);
		return result;
	};

async function nextVersion(tx: Transaction, id: number): Promise<number> {
	const [moved] = await tx
		.update(classrooms)
		.set({ peopleVersion: sql`${classrooms.peopleVersion} + 1` })
		.where(eq(classrooms.id, id))
		.returning({ version: classrooms.peopleVersion });
	if (!moved) throw new Error(`there is no classroom ${id}`);
	return moved.version;
}

/** Null when a notice is not of ours. */
export function readPeopleChanged(text: string): { classroomId: number; version: number } | null {
	const [, classroomId, version] = /^(\d+):(\d+)$/.exec(text) ?? [];
	return classroomId && version ? { classroomId: Number(classroomId), version: Number(version) } : null;
}
