// What can be set from outside, read once at start. A setting that makes no sense stops the start and says why.

export type Config = {
	/** Where the server listens. */
	host: string;
	port: number;
	/** A Postgres to use; without one, an embedded one is started. */
	databaseUrl: string | undefined;
	/** Where the embedded Postgres keeps its files. */
	dataDir: string;
	/** The address people use, when it cannot be told from the request. */
	origin: string | undefined;
	/** The files of a certificate: the server speaks HTTPS itself. */
	tls: TlsFiles | undefined;
	/** Plain HTTP from other machines is wanted: a classroom without internet. */
	lanHttp: boolean;
	/** Most classrooms kept in memory while nobody looks at them. */
	keepClassrooms: number;
};

export type TlsFiles = { cert: string; key: string };

type Environment = Record<string, string | undefined>;

export function readConfig(env: Environment): Config {
	const origin = url(env, 'ORIGIN', ['http:', 'https:']);
	const tls = tlsFiles(env);
	const lanHttp = flag(env, 'LAN_HTTP');
	if (tls && lanHttp) throw new Error('TLS_CERT means HTTPS and LAN_HTTP=1 means plain HTTP: leave one of them out');
	if (tls && origin?.startsWith('http:')) throw new Error('ORIGIN has to start with https:// when TLS_CERT is set');
	return {
		// Whoever says nothing about how other machines come in is alone with the server.
		host: env.HOST || (tls || lanHttp || origin ? '0.0.0.0' : '127.0.0.1'),
		port: port(env),
		databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
		dataDir: env.DATA_DIR || 'data',
		origin: origin && new URL(origin).origin,
		tls,
		lanHttp,
		keepClassrooms: whole(env, 'KEEP_CLASSROOMS', 500)
	};
}

function tlsFiles({ TLS_CERT: cert, TLS_KEY: key }: Environment): TlsFiles | undefined {
	if (cert && key) return { cert, key };
	if (!cert && !key) return undefined;
	throw new Error(
		`${cert ? 'TLS_CERT' : 'TLS_KEY'} is set and ${cert ? 'TLS_KEY' : 'TLS_CERT'} is not; HTTPS needs both`
	);
}

function url(env: Environment, name: string, protocols: string[]): string | undefined {
	const value = env[name];
	if (!value) return undefined;
	if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
	// Not repeated here: it may hold a password.
	throw new Error(`${name} is not an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}`);
}

function flag(env: Environment, name: string): boolean {
	const value = env[name] ?? '';
	if (value === '' || value === '0') return false;
	if (value === '1') return true;
	throw new Error(`${name} is ${value}; set it to 1, or leave it out`);
}

function port({ PORT: value }: Environment): number {
	if (!value) return 3000;
	if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
	throw new Error(`PORT is ${value}; it has to be a whole number up to 65535`);
}

function whole(env: Environment, name: string, otherwise: number): number {
	const value = env[name];
	if (!value) return otherwise;
	if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
	throw new Error(`${name} is ${value}; it has to be a whole number above 0`);
}
