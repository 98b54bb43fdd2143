// Development server, build and Vitest. Must not import app code other than io.ts: it would exist twice.
import { sveltekit } from '@sveltejs/kit/vite';
import { execFileSync } from 'node:child_process';
import type { Server as HttpServer } from 'node:http';
import { defineConfig, type Plugin } from 'vitest/config';
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
				void fetch(`http://localhost:${port}/healthz`); // wakes hooks.server.ts init, as production does at import
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
		buildStart: compileMessages,
		configureServer({ watcher }) {
			watcher.on('change', (file) => {
				if (file.includes('/src/lib/i18n/')) compileMessages();
			});
		}
	};
}

compileMessages();

export default defineConfig({
	plugins: [messages(), socketIo(), sveltekit()],
	define: { __MODEL_HASH__: JSON.stringify(modelHash()) },
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
