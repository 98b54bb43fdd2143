// A network between browser and server that lets pages through but no WebSocket: refuses it, or never answers.
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Network = { port: number; stop: () => Promise<void> };

export async function withoutWebSockets(serverPort: number, how: 'refuse' | 'swallow'): Promise<Network> {
	const held = new Set<Socket>();
	const proxy = createServer((req, res) => {
		const { method, url, headers } = req;
		const onward = request({ port: serverPort, host: '127.0.0.1', method, path: url, headers }, (answer) => {
			res.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
			answer.pipe(res);
		});
		onward.on('error', () => res.destroy());
		res.on('close', () => onward.destroy());
		req.pipe(onward);
	});
	proxy.on('connection', (socket: Socket) => {
		held.add(socket);
		socket.on('error', () => {}).on('close', () => held.delete(socket));
	});
	proxy.on('upgrade', (_, socket) => {
		if (how === 'refuse') socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
	});
	await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
	return {
		port: (proxy.address() as AddressInfo).port,
		async stop() {
			for (const socket of held) socket.destroy();
			await new Promise((closed) => proxy.close(closed));
		}
	};
}
