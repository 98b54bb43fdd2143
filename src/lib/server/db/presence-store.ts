// Presence in Postgres: unlogged tables that a crash may empty and nodes refill. The database's clock alone counts.
import { sql, type SQL } from 'drizzle-orm';
import { ABSENT_MS, type PresenceStore, type Seat } from '../realtime/presence-store.ts';
import type { Db } from './clients.ts';

const ABSENT = sql.raw(`interval '${ABSENT_MS} milliseconds'`);
/** When a connection was last alive: until it ended, or for as long as its node was seen. */
const LAST_AT = sql.raw(`coalesce(c.left_at, n.seen_at, '-infinity')`);
/** Rows nobody waits for any more: dead nodes, ended connections of students who are here by another. */
const OLD = sql.raw(`interval '1 hour'`);

const seats = (list: readonly object[]): SQL => sql`${JSON.stringify(list)}::text`;

type SeatRow = { classroom_id: number; person_id: number };
const toSeat = (row: SeatRow): Seat => ({ classroom: row.classroom_id, student: row.person_id });

/** Whether a node is at work on this database; asked before the own one is. */
export async function isShared(db: Db): Promise<boolean> {
	const alive = await db.execute(sql`select 1 from nodes where seen_at > now() - ${ABSENT} limit 1`);
	return alive.length > 0;
}

export const createPresenceStore = (db: Db): PresenceStore => ({
	async beat(node) {
		const [beat] = await db.execute<{ news: boolean }>(sql`
			with before as (select seen_at from nodes where id = ${node}),
			old as (delete from nodes where seen_at < now() - ${OLD} and id <> ${node}),
			seen as (insert into nodes (id) values (${node}) on conflict (id) do update set seen_at = now())
			select coalesce((select seen_at < now() - ${ABSENT} from before), true) as news`);
		return beat?.news ?? true;
	},
	async write(node, arrivals, departures) {
		if (arrivals.length > 0)
			await db.execute(sql`
				with a as (
					select * from json_to_recordset(${seats(arrivals)}::json)
						as a (connection uuid, classroom int, student int)
				), ended as (
					delete from connections c using a
					where c.classroom_id = a.classroom and c.person_id = a.student and c.left_at is not null
						and c.id <> a.connection
				)
				insert into connections (id, node_id, classroom_id, person_id)
				select connection, ${node}::uuid, classroom, student from a
				on conflict (id) do update set node_id = excluded.node_id, left_at = null`);
		if (departures.length > 0)
			await db.execute(sql`
				update connections c set left_at = now() - d."agoMs" * interval '1 millisecond'
				from json_to_recordset(${seats(departures)}::json) as d (connection uuid, "agoMs" int)
				where c.id = d.connection`);
	},
	async absent() {
		const rows = await db.execute<SeatRow>(sql`
			select c.classroom_id, c.person_id from connections c left join nodes n on n.id = c.node_id
			group by 1, 2 having max(${LAST_AT}) < now() - ${ABSENT}`);
		return rows.map(toSeat);
	},
	async settle(list) {
		const rows = await db.execute<SeatRow>(sql`
			with s as (
				select * from json_to_recordset(${seats(list)}::json) as s (classroom int, student int)
			), known as (
				select c.id, c.classroom_id, c.person_id, ${LAST_AT} as last_at
				from connections c left join nodes n on n.id = c.node_id
				where (c.classroom_id, c.person_id) in (select classroom, student from s)
					or ${LAST_AT} < now() - ${OLD}
			), gone as (
				delete from connections where id in (select id from known where last_at < now() - ${ABSENT})
			)
			select distinct k.classroom_id, k.person_id
			from known k join s on s.classroom = k.classroom_id and s.student = k.person_id
			where k.last_at >= now() - ${ABSENT}`);
		return rows.map(toSeat);
	},
	async leave(node) {
		await db.execute(sql`
			with ended as (update connections set left_at = now() where node_id = ${node} and left_at is null)
			delete from nodes where id = ${node}`);
	}
});
