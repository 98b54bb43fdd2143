// People's own words about one student, fetched by id when somebody looks at them. The words of one id never change.
import type { ClassroomId, StudentId, TextId } from '../domain/ids.ts';

/** Null: not there, or not theirs to read. Rejects when the server cannot be reached. */
export type ReadWords = (text: TextId) => Promise<string | null>;

export function createWordReader(classroom: ClassroomId, student: StudentId): ReadWords {
	const known = new Map<TextId, string>();
	return async (text) => {
		const had = known.get(text);
		if (had !== undefined) return had;
		const answer = await fetch(`/classes/${classroom}/students/${student}/words/${text}`);
		if (answer.status === 404) return null;
		if (!answer.ok) throw new Error(`words: ${answer.status}`);
		const { words } = (await answer.json()) as { words: string };
		known.set(text, words);
		return words;
	};
}
