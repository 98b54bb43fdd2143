// The live connection of a page, a simulator or a tool. Plain TypeScript: runs in browsers and in Node.
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import type { Connection } from './client-types.ts';
import { createSocketWire } from './connection-wire.ts';
import { createConversation } from './conversation.ts';
import { newId } from './new-id.ts';
import type { OutboxStore } from './outbox.ts';
import type { Timers } from './wire.ts';

export type ConnectionOptions = {
	/** The server's address; needed outside a browser. */
	url?: string;
	/** A cookie header, outside a browser. */
	cookie?: string;
	/** Names this browser tab or tool among the connections of one person. */
	device?: string;
	/** Keeps waiting commands beyond the page. */
	store?: OutboxStore;
};

const timers: Timers = {
	now: () => Date.now(),
	after(ms, task) {
		const timer = setTimeout(task, ms);
		return () => clearTimeout(timer);
	}
};

export function createConnection({ url, cookie, device = newId(), store }: ConnectionOptions = {}): Connection {
	const wire = createSocketWire({ url, cookie, handshake: { protocol: PROTOCOL_VERSION, device } });
	const { network, ...connection } = createConversation({ wire, timers, newId, store });
	const stopListening = listenToDevice(network);
	return {
		...connection,
		stop() {
			stopListening();
			connection.stop();
		}
	};
}

/** The device's own word on its network, where there is such a thing. */
function listenToDevice(network: (isThere: boolean) => void): () => void {
	if (typeof window === 'undefined') return () => {};
	const online = () => network(true);
	const offline = () => network(false);
	window.addEventListener('online', online);
	window.addEventListener('offline', offline);
	return () => {
		window.removeEventListener('online', online);
		window.removeEventListener('offline', offline);
	};
}
