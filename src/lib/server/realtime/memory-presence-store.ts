// Presence without Postgres, for tests and for one node alone. Time is given.
import { ABSENT_MS, type PresenceStore, type Seat } from './presence-store.ts';

type Held = Seat & { node: string; leftAt: number | null };

export function createMemoryPresenceStore(clock: () => number): PresenceStore {
	const seenAt = new Map<string, number>();
	const connections = new Map<string, Held>();

	const lastAt = ({ node, leftAt }: Held): number => leftAt ?? seenAt.get(node) ?? -Infinity;
	const isGone = (held: Held): boolean => lastAt(held) < clock() - ABSENT_MS;
	const at = (seat: Seat) => [...connections].filter(([, held]) => isSame(held, seat));

	return {
		async beat(node) {
			const before = seenAt.get(node) ?? -Infinity;
			seenAt.set(node, clock());
			return before < clock() - ABSENT_MS;
		},
		async write(node, arrivals, departures) {
			for (const { connection, classroom, student } of arrivals) {
				for (const [id, held] of at({ classroom, student })) if (held.leftAt !== null) connections.delete(id);
				connections.set(connection, { classroom, student, node, leftAt: null });
			}
			for (const { connection, agoMs } of departures) {
				const held = connections.get(connection);
				if (held) held.leftAt = clock() - agoMs;
			}
		},
		async absent() {
			const seats = [...connections.values()].filter((held) => at(held).every(([, other]) => isGone(other)));
			return seats.filter((seat, index) => seats.findIndex((other) => isSame(other, seat)) === index).map(seatOf);
		},
		async settle(seats) {
			for (const seat of seats) for (const [id, held] of at(seat)) if (isGone(held)) connections.delete(id);
			return seats.filter((seat) => at(seat).length > 0);
		},
		async leave(node) {
			for (const held of connections.values()) if (held.node === node) held.leftAt ??= clock();
			seenAt.delete(node);
		}
	};
}

const isSame = (a: Seat, b: Seat): boolean => a.classroom === b.classroom && a.student === b.student;
const seatOf = ({ classroom, student }: Seat): Seat => ({ classroom, student });
