// The lint rules that keep the model pure, tried on what they are to refuse.
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const lint = new ESLint({ overrideConfigFile: '.ci/eslint.config.js' });
const TYPED = ['@typescript-eslint/no-floating-promises', '@typescript-eslint/no-misused-promises'];
let pure: ESLint;

async function complaints(code: string) {
	const [result] = await pure.lintText(`${code}\n`, { filePath: 'src/lib/domain/probe.ts' });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId?.startsWith('no-restricted'))
		.map(({ message }) => message);
}

beforeAll(() => {
	pure = new ESLint({
		overrideConfigFile: '.ci/eslint.config.js',
		// a probe is no file of the project, so rules that need its types are left out
		overrideConfig: {
			languageOptions: { parserOptions: { projectService: false } },
			rules: Object.fromEntries(TYPED.map((rule) => [rule, 'off']))
		}
	});
});

describe('domain and sync', () => {
	it.each([
		'export const t = Date.now();',
		"export const t = Date['now']();",
		'export const { now } = Date;',
		'const D = Date; export const t = D.now();',
		'export const t = new Date();',
		'export const t = Date();',
		'export const t = performance.now();',
		'export const r = Math.random();',
		"export const r = Math['random']();",
		'const { random } = Math; export const r = random();',
		'const M = Math; export const r = M.random();',
		'export const r = globalThis.Math.random();',
		'export const id = crypto.randomUUID();',
		"export const f = Function('return 1');",
		'export async function f() { return 1; }',
		'export const f = async () => 1;',
		'export const f = () => Promise.resolve(1);',
		'setTimeout(() => {}, 1);',
		'console.log(1);',
		'export const e = process.env.X;',
		"export const f = () => import('./x.ts');",
		'export class Model {}',
		"export const s = 'a'.localeCompare('b');",
		'export const s = (1.5).toLocaleString();'
	])('may not say: %s', async (code) => {
		expect(await complaints(code)).not.toEqual([]);
	});

	it.each([
		'export const t = (iso: string) => new Date(iso).getTime();',
		'export const t = (iso: string) => Date.parse(iso);',
		'export const day = (d: Date) => d.getUTCDay();',
		'export const m = Math.max(1, 2);',
		'export const f = (xs: number[]) => xs.map((x) => Math.floor(x));'
	])('may say: %s', async (code) => {
		expect(await complaints(code)).toEqual([]);
	});

	it('are linted by these rules as they stand', async () => {
		const config = (await lint.calculateConfigForFile('src/lib/sync/delta.ts')) as { rules: Record<string, [number]> };
		expect(config.rules['no-restricted-syntax']?.[0]).toBe(2);
		expect(config.rules['no-restricted-globals']?.[0]).toBe(2);
	});
});
