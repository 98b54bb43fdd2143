// Devices are shared: when a lesson has ended, whoever came in by the class code is signed out. Told by every node that
// sees the end, and again when the class is opened; ending a session twice makes no difference.
import type { ClassroomId } from '../../domain/ids.ts';
import type { Sessions } from '../auth/sessions.ts';

/** What is under way when the bell rings still arrives. */
const GRACE_MS = 5_000;

export type LessonEnd = {
	/** `at`: real time, ms. Who came in after it stays. */
	ended: (classroomId: ClassroomId, at: number) => void;
	/** Does at once what is still waiting. */
	stop: () => Promise<void>;
};

type Options = { sessions: Pick<Sessions, 'endEntered'>; onFault: (fault: unknown) => void; graceMs?: number };

export function createLessonEnd({ sessions, onFault, graceMs = GRACE_MS }: Options): LessonEnd {
	const waiting = new Map<ReturnType<typeof setTimeout>, () => Promise<void>>();
	return {
		ended(classroomId, at) {
			const signOut = () => sessions.endEntered(classroomId, at).catch(onFault);
			const timer = setTimeout(() => {
				waiting.delete(timer);
				void signOut();
			}, graceMs);
			timer.unref();
			waiting.set(timer, signOut);
		},
		async stop() {
			for (const timer of waiting.keys()) clearTimeout(timer);
			await Promise.all([...waiting.values()].map((signOut) => signOut()));
			waiting.clear();
		}
	};
}
