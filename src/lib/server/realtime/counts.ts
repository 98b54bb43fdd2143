// What came in and what became of it, for the operator's metrics.

export type Counts = {
	sockets: number;
	joins: number;
	commands: number;
	malformed: number;
	tooMany: number;
	faults: number;
	/** Times a slow connection was given the latest rows instead of every delta. */
	shed: number;
};

export const newCounts = (): Counts => ({
	sockets: 0,
	joins: 0,
	commands: 0,
	malformed: 0,
	tooMany: 0,
	faults: 0,
	shed: 0
});
