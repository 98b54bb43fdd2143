// Compiled maps by id and version. A version never changes, so each is compiled once.
import { compileMap, type CompiledMap } from '../../domain/compiled-map.ts';
import type { Directory } from './directory.ts';

export function createMaps({
	loadMap
}: Pick<Directory, 'loadMap'>): (id: string, version: number) => Promise<CompiledMap> {
	const compiled = new Map<string, CompiledMap>();
	return async (id, version) => {
		const key = `${id}@${version}`;
		const known = compiled.get(key);
		if (known) return known;
		const source = await loadMap(id, version);
		if (!source) throw new Error(`map ${key} is not in the database`);
		const result = compileMap(source);
		if ('problems' in result) throw new Error(`map ${key} cannot be used: ${JSON.stringify(result.problems)}`);
		compiled.set(key, result.map);
		return result.map;
	};
}
