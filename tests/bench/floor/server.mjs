// The floor: a bare Socket.IO relay that makes each submission durable, many in one commit, and does nothing else.
// What the product takes beyond it is what a classroom costs. FLOOR_DATABASE=postgres://… PORT=4100
import { createServer } from 'node:http';
import postgres from 'postgres';
import { Server } from 'socket.io';

const { FLOOR_DATABASE, PORT = '4100' } = process.env;
const sql = postgres(String(FLOOR_DATABASE), { max: 8, onnotice() {} });
await sql`create table if not exists floor (id bigserial primary key, room int, body jsonb)`;

/** @typedef {{ room: number, body: object, done: () => void }} Waiting */
/** @type {Waiting[]} */
let waiting = [];
let flying = false;

async function flush() {
	flying = true;
	while (waiting.length > 0) {
		const batch = waiting;
		waiting = [];
		const rows = batch.map(({ room, body }) => ({ room, body: sql.json(/** @type {postgres.JSONValue} */ (body)) }));
		await sql`insert into floor ${sql(rows)}`;
		for (const { done } of batch) done();
	}
	flying = false;
}

/** @param {number} room @param {object} body @returns {Promise<void>} */
const commit = (room, body) =>
	new Promise((done) => {
		waiting.push({ room, body, done });
		if (!flying) void flush();
	});

const http = createServer((_, response) => response.end());
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
	const { room, role } = socket.handshake.auth;
	if (role === 'teacher') void socket.join(`r${room}`);
	socket.on('submit', async (message, ack) => {
		await commit(room, message);
		ack(1);
		io.to(`r${room}`).emit('row', message);
	});
});
http.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
