// Between a request and the model, and between the model and the log: a person's own words go round the model, which is
// told the id they will be kept under and nothing else.
import type { Asked } from '../../domain/decision.ts';
import type { ClassroomEvent } from '../../domain/events.ts';
import type { CommandEvents } from '../log/log.ts';
import type { Request } from './classroom-types.ts';

/** Who asks, and where their words will be. */
export const askerOf = ({ id, actor, student, words }: Request): Pick<Asked, 'actor' | 'student' | 'text'> => ({
	...{ actor, student },
	text: words === undefined ? null : id
});

export function toStore({ id, actor, words }: Request, events: readonly ClassroomEvent[]): CommandEvents {
	const forgets = events.flatMap((event) => ('replaces' in event.payload ? (event.payload.replaces ?? []) : []));
	return {
		...{ commandId: id, events },
		...(words !== undefined && actor !== null && { words: { author: actor, body: words } }),
		...(forgets.length > 0 && { forgets })
	};
}
