// Is the port free? Asked before anything else is done, so that a minute's work is not thrown away.
import { createServer } from 'node:net';

/** Null when it is; otherwise what to tell the person. */
export async function portProblem(port: number): Promise<string | null> {
	const probe = createServer();
	const error = await new Promise<NodeJS.ErrnoException | null>((answer) => {
		probe.once('error', answer);
		probe.listen(port, () => answer(null));
	});
	await new Promise((closed) => (error ? closed(null) : probe.close(closed)));
	if (!error) return null;
	const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
	return `Port ${port} ${why}. Choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm run demo`;
}
