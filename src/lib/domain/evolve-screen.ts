// What an event means for the shared display. Runs after the event itself; replaces, never writes into what it finds.
import type { ClassroomEvent } from './events.ts';
import type { Progress } from './progress.ts';
import { liveScreen, type Screen } from './screen.ts';
import { classRows } from './views/display.ts';

export function evolveScreen(draft: Progress, event: ClassroomEvent): void {
	if (event.type === 'displaySet') set(draft, event.payload.mode, event.occurredAt);
	// A picture of another day must not stand there when a new lesson begins.
	if (event.type === 'lessonStarted' && draft.screen.mode !== 'live') set(draft, 'live', event.occurredAt);
}

function set(draft: Progress, mode: Screen['mode'], since: number): void {
	draft.screen = mode === 'live' ? liveScreen(since) : { mode, since, held: mode === 'frozen' ? classRows(draft) : [] };
	draft.touched.lesson = true;
}
