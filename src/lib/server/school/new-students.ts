// Students as they come into the database, by their names. Which class they belong to is classes.ts's.
import type { StudentId } from '../../domain/ids.ts';
import type { Db } from '../db/clients.ts';
import { people } from '../db/schema/people.ts';
import { cleanName } from '../people/person-name.ts';

/** "Ada King Noel": called Ada. A name of one word is both. */
function partsOf(displayName: string): { given: string; family: string } {
	const [given = displayName, ...rest] = displayName.split(' ');
	return { given, family: rest.join(' ') };
}

export function storedName(typed: string): { displayName: string; given: string; family: string } {
	const displayName = cleanName(typed);
	if (displayName === null) throw new Error('a person needs a name of 1 to 60 letters');
	return { displayName, ...partsOf(displayName) };
}

/** In the order given. Throws on a name that person-name.ts would refuse: check what people type before. */
export async function insertStudents(
	db: Pick<Db, 'insert'>,
	schoolId: number,
	names: readonly string[]
): Promise<StudentId[]> {
	if (names.length === 0) return [];
	const rows = names.map((name) => ({ schoolId, kind: 'student' as const, ...storedName(name) }));
	const made = await db.insert(people).values(rows).returning({ id: people.id });
	return made.map(({ id }) => id);
}
