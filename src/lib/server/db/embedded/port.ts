// A free TCP port on 127.0.0.1: the preferred one if nobody has it.
import { createServer, type AddressInfo } from 'node:net';

const tryPort = (port: number) =>
	new Promise<number | null>((resolve) => {
		const server = createServer();
		server.on('error', () => resolve(null));
		server.listen(port, '127.0.0.1', () => {
			const got = (server.address() as AddressInfo).port;
			server.close(() => resolve(got));
		});
	});

export async function freePort(preferred: number): Promise<number> {
	const port = (preferred > 0 ? await tryPort(preferred) : null) ?? (await tryPort(0));
	if (port === null) throw new Error('No free TCP port on 127.0.0.1.');
	return port;
}
