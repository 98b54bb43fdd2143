// What a control of the board asks; a refusal is spoken, too.
import type { TeacherCommand } from '#lib/domain/commands.ts';
import { announce } from '../ui/announce.svelte.ts';
import { askingOf, type Asking as AskingOf } from '../ui/asking.svelte.ts';
import { refusalWords } from '../ui/refusal-words.ts';
import type { Send } from './board-context.ts';

export type Asking = AskingOf<TeacherCommand>;

export const createAsking = (send: () => Send): Asking => askingOf(send, (refusal) => announce(refusalWords(refusal)));
