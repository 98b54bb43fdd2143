// What went wrong with the Postgres of our own, in words for the person who starts the server.
export class EmbeddedPostgresError extends Error {
	override name = 'EmbeddedPostgresError';

	constructor(what: string, detail = '') {
		const said = detail.trim() && `\n${detail.trim().replace(/^/gm, '  ')}`;
		super(`${what}${said}\nOr set DATABASE_URL to any Postgres 14 or newer.`);
	}
}
