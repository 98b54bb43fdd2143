// Who is connected, as the classrooms are told: 20 s of absence becomes `signalLost`, return becomes `signalRegained`.
// A guest at the wall is told of in the same way, as one who watches.
// Writes no event itself and decides nothing: a command that changes nothing is no event.
import type { SystemCommand } from '../../domain/commands.ts';
import type { Classrooms } from '../classrooms/classroom-types.ts';
import { isOutOfReach } from './out-of-reach.ts';
import { BEAT_MS, type Arrival, type Departure, type PresenceStore, type Seat } from './presence-store.ts';

export type PresenceParts = {
	store: PresenceStore;
	classrooms: Pick<Classrooms, 'open'>;
	newId: () => string;
	onFault: (fault: unknown, where: string) => unknown;
	/** Calls back again and again until told to stop; a test gives one that never does, and beats by hand. */
	every?: (ms: number, task: () => void) => () => void;
};

export type Presence = {
	/** The student, or the guest, is here by one more connection; call the answer when that one ends. */
	arrive: (classroom: number, person: number, isGuest?: boolean) => (agoMs: number) => void;
	/** One round: tell the store we live, find out who is absent, tell their classrooms. */
	beat: () => Promise<void>;
	/** Resolves when everything known so far has been written and told, or given up until the next beat. */
	settled: () => Promise<void>;
	stop: () => Promise<void>;
};

const everyInterval = (ms: number, task: () => void): (() => void) => {
	const timer = setInterval(task, ms);
	timer.unref();
	return () => clearInterval(timer);
};

const keyOf = ({ classroom, student }: Seat): string => `${classroom}:${student}`;

export function createPresence({ store, classrooms, newId, onFault, every = everyInterval }: PresenceParts): Presence {
	const node = newId();
	const here = new Map<string, Arrival>();
	/** How many connections each seat has here. */
	const connected = new Map<string, number>();
	/** Returned, and their classroom not told yet. */
	const returned = new Map<string, Seat & { isGuest?: boolean }>();
	let arrivals: Arrival[] = [];
	let departures: Departure[] = [];
	let turn: Promise<void> = Promise.resolve();
	let asked = false;
	let beating = false;

	/** False: not carried out, ask again later. */
	async function tell(classroomId: number, command: SystemCommand): Promise<boolean> {
		try {
			const classroom = await classrooms.open(classroomId);
			if (!classroom) return true;
			const answer = await classroom.execute({ id: newId(), attempt: 1, actor: null, student: null, command });
			return answer.kind !== 'retry';
		} catch (error) {
			if (isOutOfReach(error)) return false;
			onFault(error, 'presence'); // a bug in one classroom must not keep the others waiting
			return true;
		}
	}

	async function write(): Promise<void> {
		if (arrivals.length + departures.length === 0) return;
		const batch = { arrivals, departures };
		arrivals = [];
		departures = [];
		try {
			await store.write(node, batch.arrivals, batch.departures);
		} catch (error) {
			arrivals = [...batch.arrivals, ...arrivals];
			departures = [...batch.departures, ...departures];
			throw error;
		}
	}

	async function tellReturned(): Promise<void> {
		await Promise.all(
			[...returned].map(async ([key, { classroom, student, isGuest }]) => {
				const back: SystemCommand = isGuest
					? { type: 'startWatch', guest: student }
					: { type: 'signalRegained', student };
				if (await tell(classroom, back)) returned.delete(key);
			})
		);
	}

	async function tellAbsent(): Promise<void> {
		for (const [classroom, students] of byClassroom(await store.absent())) {
			if (!(await tell(classroom, { type: 'signalLost', students }))) continue;
			const seats = students.map((student): Seat => ({ classroom, student }));
			for (const seat of await store.settle(seats)) returned.set(keyOf(seat), seat);
		}
	}

	/** One after another; what fails for want of storage stays noted and is tried again at the next beat. */
	function queue(task: () => Promise<void>): Promise<void> {
		turn = turn.then(task).catch((error: unknown) => {
			if (!isOutOfReach(error)) onFault(error, 'presence');
		});
		return turn;
	}

	/** Everything that arrives while one write is under way goes into the next. */
	function flush(): void {
		if (asked) return;
		asked = true;
		void queue(async () => {
			asked = false;
			await write();
			await tellReturned();
		});
	}

	function count(seat: Seat, change: 1 | -1): number {
		const key = keyOf(seat);
		const now = (connected.get(key) ?? 0) + change;
		if (now > 0) connected.set(key, now);
		else connected.delete(key);
		return now;
	}

	function depart(arrival: Arrival, agoMs: number): void {
		if (!here.delete(arrival.connection)) return;
		count(arrival, -1);
		departures.push({ connection: arrival.connection, agoMs });
		flush();
	}

	async function round(): Promise<void> {
		if (await store.beat(node)) {
			arrivals = [...here.values(), ...arrivals.filter(({ connection }) => !here.has(connection))];
			for (const seat of here.values()) returned.set(keyOf(seat), seat);
		}
		await write();
		await tellAbsent();
		// Another node may have taken a guest here for gone; only this one knows that they are a guest.
		for (const seat of here.values()) if (seat.isGuest) returned.set(keyOf(seat), seat);
		await tellReturned();
	}

	async function beat(): Promise<void> {
		if (beating) return;
		beating = true;
		await queue(round);
		beating = false;
	}

	const stopBeating = every(BEAT_MS, () => void beat());
	void beat();

	return {
		arrive(classroom, student, isGuest = false) {
			const arrival: Arrival = { connection: newId(), classroom, student, isGuest };
			here.set(arrival.connection, arrival);
			arrivals.push(arrival);
			if (count(arrival, 1) === 1) returned.set(keyOf(arrival), arrival);
			flush();
			return (agoMs) => depart(arrival, agoMs);
		},
		beat,
		settled: () => turn,
		async stop() {
			stopBeating();
			await queue(write);
			await queue(() => store.leave(node));
		}
	};
}

function byClassroom(seats: readonly Seat[]): Map<number, number[]> {
	const students = new Map<number, number[]>();
	for (const { classroom, student } of seats) students.set(classroom, [...(students.get(classroom) ?? []), student]);
	return students;
}
