// Development server, build and Vitest. Must not import app code other than io.ts: it would exist twice.
import { sveltekit } from '@sveltejs/kit/vite';
import { execFileSync } from 'node:child_process';
import type { Server as HttpServer } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { defineConfig } from 'vitest/config';
import { messagesAreStale } from './.ci/messages.mjs';
import { modelHash } from './.ci/model-hash.mjs';
import { provideIo } from './src/lib/server/io.ts';

/** In dev, Vite owns the HTTP server: give it the same Socket.IO that src/server.ts gives production. */
function socketIo(): Plugin {
	return {
		name: 'classroom-gps:socket.io',
		apply: 'serve',
		configureServer({ httpServer }) {
			if (!httpServer) return; // middleware mode, vitest
			const io = provideIo(httpServer as HttpServer);
			httpServer.once('close', () => void io.close());
			httpServer.once('listening', () => {
				const { port } = httpServer.address() as { port: number };
				// wakes hooks.server.ts init, as production does at import; a restart meanwhile will ask again
				void fetch(`http://localhost:${port}/healthz`).catch(() => {});
			});
		}
	};
}

/** Compiles the messages in a process of its own: the compiler's timers would hold this one for half a minute. */
function compileMessages() {
	if (messagesAreStale()) execFileSync(process.execPath, ['.ci/prepare.mjs', '--messages'], { stdio: 'inherit' });
}

/** Before anything is read, and in dev after every edit of the catalogue. */
function messages(): Plugin {
	return {
		name: 'classroom-gps:messages',
		config: () => ({ server: { watch: { ignored: ['**/src/lib/paraglide/**'] } } }), // hundreds of files: one reload
		configureServer(server) {
			server.watcher.on('all', (_, file) => {
				if (file.includes('/src/lib/i18n/messages/') && messagesAreStale()) recompile(server);
			});
		}
	};
}

/** A half-written file while someone types is reported, and is no reason to stop. */
function recompile({ environments, ws }: ViteDevServer) {
	try {
		compileMessages();
		for (const environment of Object.values(environments)) environment.moduleGraph.invalidateAll();
		ws.send({ type: 'full-reload' });
	} catch (error) {
		console.error('messages not compiled:', error instanceof Error ? error.message : error);
	}
}

/** The model's hash is fixed when Vite starts; after an edit of the model a snapshot must not pass for a fresh one. */
function freshModel(): Plugin {
	return {
		name: 'classroom-gps:model',
		apply: 'serve',
		configureServer(server) {
			server.watcher.on('change', (file) => {
				if (file.includes('/src/lib/domain/') && modelHash() !== hash) void server.restart();
			});
		}
	};
}

const hash = modelHash();
compileMessages();

export default defineConfig({
	plugins: [messages(), freshModel(), socketIo(), sveltekit()],
	define: { __MODEL_HASH__: JSON.stringify(hash) },
	test: {
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 20_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/architecture/**/*.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: ['tests/support/postgres.setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
