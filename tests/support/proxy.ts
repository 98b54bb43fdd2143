// A TCP proxy in front of Postgres, to lose a connection at a chosen moment.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** `request`: what the client says next never arrives. `answer`: it arrives, but what the server says is lost. */
export type Cut = 'request' | 'answer';

export type Proxy = {
	port: number;
	/** cuts, once, the connection that is used next */
	cutNext(what: Cut): void;
	/** takes everything and passes nothing on, until `pass` */
	swallow(): void;
	pass(): void;
	stop(): Promise<void>;
};

export async function startProxy(to: { host: string; port: number }, port = 0): Promise<Proxy> {
	const sockets = new Set<Socket>();
	let cut: Cut | null = null;
	let swallowing = false;
	const server = createServer((client) => {
		const upstream = connect(to.port, to.host);
		let loses = false;
		const end = () => {
			client.destroy();
			upstream.destroy();
		};
		for (const socket of [client, upstream]) {
			sockets.add(socket);
			socket.setNoDelay(true);
			socket.on('error', end);
			socket.on('close', () => {
				sockets.delete(socket);
				end();
			});
		}
		client.on('data', (bytes) => {
			if (swallowing) return;
			if (cut === 'request') {
				cut = null;
				return end();
			}
			if (cut === 'answer') {
				cut = null;
				loses = true;
			}
			upstream.write(bytes);
		});
		upstream.on('data', (bytes) => {
			if (swallowing) return;
			if (loses) return end();
			client.write(bytes);
		});
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		cutNext(what) {
			cut = what;
		},
		swallow() {
			swallowing = true;
		},
		pass() {
			swallowing = false;
		},
		async stop() {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
