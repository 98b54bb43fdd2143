// What can be set from outside, read once at start. A setting that makes no sense stops the start and says why.

export type Config = {
	/** A Postgres to use; without one, an embedded one is started. */
	databaseUrl: string | undefined;
	/** Where the embedded Postgres keeps its files. */
	dataDir: string;
	/** The address people use, when it cannot be told from the request. */
	origin: string | undefined;
	/** Plain HTTP from other machines is wanted: a classroom without internet. */
	lanHttp: boolean;
	/** Most classrooms kept in memory while nobody looks at them. */
	keepClassrooms: number;
};

type Environment = Record<string, string | undefined>;

export function readConfig(env: Environment): Config {
	return {
		databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
		dataDir: env.DATA_DIR || 'data',
		origin: url(env, 'ORIGIN', ['http:', 'https:']),
		lanHttp: flag(env, 'LAN_HTTP'),
		keepClassrooms: whole(env, 'KEEP_CLASSROOMS', 500)
	};
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

function whole(env: Environment, name: string, otherwise: number): number {
	const value = env[name];
	if (!value) return otherwise;
	if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
	throw new Error(`${name} is ${value}; it has to be a whole number above 0`);
}
