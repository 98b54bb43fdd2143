// Whose words a screen may fetch: the server decides, and a screen asks for nothing it would not be given.
import type { ReadWords } from '#lib/client/words.ts';
import type { TextUse } from '#lib/domain/work/text-use.ts';

export type Reading = { read: ReadWords; uses: readonly TextUse[] };

export const OWN_USES: readonly TextUse[] = ['work', 'note'];
export const AIDE_USES: readonly TextUse[] = ['note'];
export const TEACHER_USES: readonly TextUse[] = ['work', 'note', 'declaration'];
