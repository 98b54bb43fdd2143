// What followed the steps of every lesson so far, counted from the log alone: a look back that no view holds.
import type { ClassroomEvent } from '../events.ts';
import type { InterventionId } from '../ids.ts';
import { whatFollowed, type Followed, type FollowedStep } from './intervention.ts';

export function followedSoFar(log: readonly ClassroomEvent[]): Followed[] {
	const steps = new Map<InterventionId, FollowedStep>();
	const change = (id: InterventionId, changes: Partial<FollowedStep>) => {
		const step = steps.get(id);
		if (step) steps.set(id, { ...step, ...changes });
	};
	for (const { type, payload, occurredAt: at } of log) {
		if (type === 'interventionMade') {
			const { intervention, action } = payload;
			steps.set(intervention, { number: steps.size, action, at, undone: false, attempts: 0, backAt: null });
		}
		if (type === 'interventionUndone') change(payload.intervention, { undone: true });
		if (type === 'backOnRoute') change(payload.intervention, { attempts: payload.attempts, backAt: at });
	}
	return whatFollowed([...steps.values()]);
}
