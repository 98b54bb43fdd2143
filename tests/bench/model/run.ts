// Starts the model's bench in a process of its own, bundled as the server is, on a durable Postgres of its own.
import { startChild } from '../../../src/cli/process/child.ts';
import type { Closing } from '../../../src/cli/process/closing.ts';
import { createDatabase } from '../../support/database.ts';
import { startTestPostgres } from '../../support/test-postgres.ts';
import { bundleScript } from '../script.ts';

export async function benchModel(times: number, closing: Closing): Promise<number> {
	const postgres = await startTestPostgres({ durable: true });
	closing.add(postgres.stop);
	const { url } = await createDatabase(postgres.url, 'template0');
	const script = await bundleScript(new URL('./bench.ts', import.meta.url));
	const say = (text: string) => void process.stdout.write(text);
	const child = startChild(script, [url, String(times)], { say, node: ['--expose-gc'] });
	closing.add(child.stop);
	return (await child.gone) ?? 1;
}
