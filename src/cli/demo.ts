// `npm run demo`: a school with lessons going on, in one command. Prints where to look; Ctrl-C ends it all.
import { parseArgs } from 'node:util';
import { createConnection } from '#lib/client/connection.ts';
import { readConfig } from '#lib/server/config.ts';
import { removeSchool } from '#lib/server/seed/remove-school.ts';
import { SCHOOL } from './demo/cast.ts';
import { makeClasses, type DemoClasses } from './demo/classes.ts';
import { openDisplayLink } from './demo/display-link.ts';
import { portProblem } from './demo/free.ts';
import { asRole, startPage } from './demo/start-page.ts';
import { ensureBuild } from './process/build.ts';
import { runCommand, type Closing } from './process/closing.ts';
import { openOwnApp } from './process/own-app.ts';
import { ROOT, startServer } from './process/server.ts';
import { joinByForm } from './simulate/join.ts';
import { startPupil } from './simulate/pupil.ts';

const USAGE = `npm run demo -- [--fresh]

  --fresh     starts anew: the demo's school is removed first, nothing else
  PORT        another port than 3000
  DATA_DIR    another folder than data/ for its database; DATABASE_URL: a Postgres of yours instead`;

/** Its students come in by HTTP, on this machine, and would trust no certificate for another name. */
const TLS_PROBLEM = 'The demo speaks no HTTPS: leave TLS_CERT and TLS_KEY out, or use npm start.';

const say = (line: string) => console.log(line);

await runCommand(async (closing) => {
	const fresh = readFresh();
	if (fresh === null) {
		console.error(USAGE);
		return 2;
	}
	const { port, tls } = readConfig(process.env);
	const problem = tls ? TLS_PROBLEM : await portProblem(port);
	if (problem) {
		console.error(problem);
		return 1;
	}
	await ensureBuild(ROOT, say);
	return demo(port, fresh, closing);
}, 0);

function readFresh(): boolean | null {
	try {
		return parseArgs({ options: { fresh: { type: 'boolean' } } }).values.fresh ?? false;
	} catch {
		return null;
	}
}

async function demo(port: number, fresh: boolean, closing: Closing): Promise<number> {
	const app = await openOwnApp({ say });
	closing.add(app.stop);
	if (fresh) await removeSchool(app.database.db, SCHOOL.name);
	say('The school gets ready …');
	const classes = await makeClasses(app, Date.now());
	const output = (text: string) => void process.stderr.write(text);
	const server = await startServer({ databaseUrl: app.database.url, port, say: output });
	closing.add(server.stop);
	await bringIn(server.url, classes, closing);
	const page = `${asRole(server.url, 'display')}/display`;
	const display = await openDisplayLink(app, { page, room: classes.live.id, teacher: classes.teacher });
	closing.add(display.stop);
	say(startPage(server.url, classes, display.url));
	await server.gone;
	if (!closing.isClosing()) console.error('The server has stopped.');
	return 1;
}

/** Everybody comes in by the join form, and works. Who cannot come in at all stops the demo and says why. */
async function bringIn(url: string, { live, minds }: DemoClasses, closing: Closing): Promise<void> {
	for (const [seat, { id: student, pin }] of live.students.entries()) {
		const mind = minds.get(student);
		if (!mind || pin === null) continue;
		const enter = () => joinByForm(url, { code: live.code, student, pin });
		let cookie: string | null = await enter();
		const connect = async () => {
			cookie ??= await enter();
			const connection = createConnection({ url, cookie });
			connection.onStatus(({ state }) => {
				if (state === 'ended') cookie = null;
			});
			return connection;
		};
		const underWay = 1 - seat / live.students.length;
		const pupil = startPupil({ classroom: live.id, student, mind, connect, underWay });
		closing.add(pupil.stop);
	}
}
