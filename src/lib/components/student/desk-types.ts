// What the parts of the student's screen share.
import type { StudentCommand } from '#lib/domain/commands.ts';
import type { Done, Refused } from '#lib/protocol/messages.ts';

export type Send = (command: StudentCommand, words?: string) => Promise<Done | Refused>;
