import type { ClassroomEvent } from '../../domain/events.ts';
import type { StoredEvent } from '../log/log.ts';

/** A stored event as the model knows it. Older shapes are brought up to date here, and nowhere else. */
export const asEvent = ({ type, studentId, actor, occurredAt, payload }: StoredEvent): ClassroomEvent =>
	({ type, studentId, actor, occurredAt, payload }) as ClassroomEvent;
