// What a control of the student's page asks. A refusal stands beside it and is spoken from there (Refused.svelte).
import type { StudentCommand } from '#lib/domain/commands.ts';
import { askingOf, type Asking as AskingOf } from '../ui/asking.svelte.ts';
import type { Send } from './desk-types.ts';

export type Asking = AskingOf<StudentCommand>;

export const createAsking = (send: () => Send): Asking => askingOf(send);
