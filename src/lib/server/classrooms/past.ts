// All that happened in a classroom, for looks back that no view holds.
import type { ClassroomEvent } from '../../domain/events.ts';
import type { Log } from '../log/log.ts';
import { asEvent } from './as-event.ts';

export async function readPast(log: Log, classroom: number): Promise<ClassroomEvent[]> {
	const past: ClassroomEvent[] = [];
	for await (const events of log.chunks(classroom, 0)) for (const event of events) past.push(asEvent(event));
	return past;
}
