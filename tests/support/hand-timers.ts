// Time that stands still until a test moves it.
export type HandTimers = {
	now: () => number;
	after: (ms: number, task: () => void) => () => void;
	/** Moves on, carrying out what falls due, in order. */
	pass: (ms: number) => void;
};

export function createHandTimers(start = 1_700_000_000_000): HandTimers {
	let now = start;
	let due: { at: number; task: () => void }[] = [];
	return {
		now: () => now,
		after(ms, task) {
			const entry = { at: now + ms, task };
			due.push(entry);
			return () => void (due = due.filter((other) => other !== entry));
		},
		pass(ms) {
			const until = now + ms;
			for (;;) {
				const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
				if (!next) break;
				due = due.filter((other) => other !== next);
				now = Math.max(now, next.at);
				next.task();
			}
			now = until;
		}
	};
}
