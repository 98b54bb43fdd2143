// What a command has started, ended in reverse order: at its end, and when a person or the system says stop.

export type Closing = {
	/** Remembers how to end something. */
	add: (stop: () => Promise<unknown> | unknown) => void;
	/** Ends everything; once. */
	close: () => Promise<void>;
	/** Everything is being ended: that something is gone is no news now. */
	isClosing: () => boolean;
	/** Resolves when somebody says stop (Ctrl-C, SIGTERM, the terminal gone). */
	asked: Promise<void>;
};

export function createClosing(): Closing {
	const stops: (() => Promise<unknown> | unknown)[] = [];
	let closed: Promise<void> | null = null;

	async function closeAll(): Promise<void> {
		for (let stop = stops.pop(); stop; stop = stops.pop()) {
			try {
				await stop();
			} catch (error) {
				console.error(error instanceof Error ? error.message : error);
			}
		}
	}

	const asked = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
	});
	return {
		add: (stop) => void stops.push(stop),
		close: () => (closed ??= closeAll()),
		isClosing: () => closed !== null,
		asked
	};
}

/** Runs a command: its result is the exit code; an error is its message, without a trace. */
export async function runCommand(command: (closing: Closing) => Promise<number>, whenStopped = 130): Promise<void> {
	const closing = createClosing();
	const stopped = closing.asked.then(() => whenStopped);
	try {
		process.exitCode = await Promise.race([command(closing), stopped]);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
	await closing.close();
	process.exit();
}
