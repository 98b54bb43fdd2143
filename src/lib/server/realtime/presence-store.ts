// What presence remembers outside this process, so that other nodes see a node die. Two implementations (memory here,
// Postgres in db/presence-store.ts), one contract suite (presence-store.contract.ts).

/** One student in one classroom, or one guest: who is which is told by the arrival. */
export type Seat = { classroom: number; student: number };

export type Arrival = Seat & { connection: string; isGuest?: boolean };
export type Departure = {
	connection: string;
	/** For how long it had been silent when it was noticed. */
	agoMs: number;
};

export type PresenceStore = {
	/** The node lives. True when that is news: others may have swept its connections, or a crash emptied the tables. */
	beat: (node: string) => Promise<boolean>;
	/** Arrivals count before departures. */
	write: (node: string, arrivals: readonly Arrival[], departures: readonly Departure[]) => Promise<void>;
	/** Who was connected and has not been, on any living node, for `ABSENT_MS`. */
	absent: () => Promise<Seat[]>;
	/** Forgets the absence of these; returns those among them who are connected all the same by now. */
	settle: (seats: readonly Seat[]) => Promise<Seat[]>;
	/** The node ends in good order: its connections end now. */
	leave: (node: string) => Promise<void>;
};

export const BEAT_MS = 5_000;
/** So long a student, or a node, is away before anyone is told. */
export const ABSENT_MS = 20_000;
