// The lock file must install anywhere: every platform's package with its version, and no registry's address.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Locked = {
	version?: string;
	integrity?: string;
	resolved?: string;
	optionalDependencies?: Record<string, string>;
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const { '': root, ...packages } = lock.packages;

it('the lock file names every package with version and checksum', () => {
	const lacking = Object.entries(packages).filter(([, { version, integrity }]) => !version || !integrity);
	expect(lacking.map(([path]) => path)).toEqual([]);
});

it('the lock file holds no address to download from', () => {
	expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});

it('dependencies are pinned exactly, and the lock file agrees', () => {
	for (const kind of ['dependencies', 'devDependencies']) {
		const wanted = manifest[kind] ?? {};
		expect(Object.values(wanted).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
		expect((root as unknown as Record<string, unknown>)[kind]).toEqual(wanted);
	}
});

it('the lock file has what other platforms need, so that it installs there too', () => {
	const isLocked = (from: string, name: string) =>
		`${from}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
	const lacking = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !isLocked(path, name))
	);
	expect(lacking).toEqual([]);
});
