// Vitest's global setup of the integration tests: starts Postgres, makes the template, stops it at the end.
import type { TestProject } from 'vitest/node';
import { createTemplate, dropDatabase } from './database.ts';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		postgresUrl: string;
		templateDatabase: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startTestPostgres();
	const template = await createTemplate(server.url);
	project.provide('postgresUrl', server.url);
	project.provide('templateDatabase', template);
	return async () => {
		await dropDatabase(server.url, template);
		await server.stop();
	};
}
