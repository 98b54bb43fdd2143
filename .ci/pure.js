// What the model and the sync may not do: read a clock, throw dice, touch the world, or run later. Time and ids are
// arguments, so that a log replayed anywhere gives the same bits.
const clock = 'time is an argument';
const dice = 'ids and seeds are arguments';
const world = 'the model touches nothing outside itself';
const later = 'the model is synchronous';

const forbidden = {
	[world]: [
		'process',
		'console',
		'performance',
		'fetch',
		'window',
		'document',
		'navigator',
		'location',
		'localStorage',
		'sessionStorage',
		'globalThis',
		'global',
		'self',
		'require',
		'eval',
		'Function',
		'Intl',
		'Buffer',
		'WebSocket'
	],
	[dice]: ['crypto'],
	[clock]: ['Temporal'],
	[later]: ['Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame']
};

const syntax = [
	// Math and Date may be used only by a plainly written member: no alias, no destructuring, no computed name.
	[
		":matches(:not(MemberExpression) > Identifier[name='Math'], MemberExpression[computed=true] > Identifier[name='Math'].object)",
		`write Math.member plainly: ${dice}`
	],
	["MemberExpression[object.name='Math'] > Identifier[name='random'].property", dice],
	["CallExpression[callee.name='Date']", clock],
	["NewExpression[callee.name='Date'][arguments.length=0]", clock],
	["MemberExpression[object.name='Date'] > Identifier[name='now'].property", clock],
	["MemberExpression[computed=true] > Identifier[name='Date'].object", `write Date.member plainly: ${clock}`],
	[":not(MemberExpression, NewExpression, TSTypeReference) > Identifier[name='Date']", clock],
	[':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true]', later],
	['AwaitExpression', later],
	['ImportExpression', later],
	[':matches(ClassDeclaration, ClassExpression)', 'the model is data and functions'],
	['MetaProperty', world],
	[
		":matches(CallExpression > MemberExpression > Identifier[name=/^toLocale/].property, CallExpression > MemberExpression > Identifier[name='localeCompare'].property)",
		'the answer would depend on the machine'
	]
];

/** @type {import('eslint').Linter.RulesRecord} */
export const pure = {
	'no-restricted-globals': [
		'error',
		...Object.entries(forbidden).flatMap(([message, names]) => names.map((name) => ({ name, message })))
	],
	'no-restricted-syntax': ['error', ...syntax.map(([selector, message]) => ({ selector, message }))]
};
