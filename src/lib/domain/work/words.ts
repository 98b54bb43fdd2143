// People's own words that come with a command: which commands carry any, and how many. They never stand in an event.

/** Letters of a task's answer, and of a note, as a text field counts them (UTF-16 units). */
export const TASK_WORDS_MOST = 4_000;
export const NOTE_WORDS_MOST = 500;

const MOST: Readonly<Record<string, number>> = {
	keepDraft: TASK_WORDS_MOST,
	turnInWork: TASK_WORDS_MOST,
	judge: NOTE_WORDS_MOST,
	declareMastery: NOTE_WORDS_MOST
};

/** Whether these words may come with such a command. A draft may be emptied; whatever else is said says something. */
export function fitWords(type: string, words: string | undefined): boolean {
	if (words === undefined) return true;
	const most = MOST[type] ?? -1;
	return words.length <= most && (type === 'keepDraft' || words.trim() !== '');
}
