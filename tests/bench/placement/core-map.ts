// The Common Core's mathematics standards and what precedes what, from a CASE package beside the repository; null, and
// said aloud, when it is not there.
import { existsSync, readFileSync } from 'node:fs';
import type { CompiledMap } from '#lib/domain/compiled-map.ts';
import type { Waypoint } from '#lib/domain/map.ts';
import { compiled } from './layered-map.ts';

type Package = {
	CFItems: { identifier: string; humanCodingScheme?: string; CFItemType?: string }[];
	CFAssociations: {
		associationType: string;
		originNodeURI: { identifier: string };
		destinationNodeURI: { identifier: string };
	}[];
};

const PLACE = new URL('../../../../shared/data/case/ccss-math-k8.case.json', import.meta.url);

export function coreMap(): CompiledMap | null {
	if (!existsSync(PLACE)) {
		console.error('no Common Core package beside the repository: that map is left out');
		return null;
	}
	const { CFItems, CFAssociations } = JSON.parse(readFileSync(PLACE, 'utf8')) as Package;
	const standards = CFItems.filter(({ CFItemType }) => CFItemType === 'Standard');
	const isStandard = new Set(standards.map(({ identifier }) => identifier));
	const before = new Map<string, string[]>();
	for (const { associationType, originNodeURI: from, destinationNodeURI: to } of CFAssociations) {
		if (associationType !== 'precedes' || !isStandard.has(from.identifier) || !isStandard.has(to.identifier)) continue;
		before.set(to.identifier, [...(before.get(to.identifier) ?? []), from.identifier]);
	}
	const waypoints = standards.map(({ identifier: id, humanCodingScheme = id }, row): Waypoint => ({
		...{ id, competency: humanCodingScheme, title: humanCodingScheme, shortTitle: humanCodingScheme },
		...{ lane: humanCodingScheme.split('.')[1] ?? '', col: 0, row, labelSide: 'below' },
		...{ prerequisites: before.get(id) ?? [], minutes: 10, resources: [] },
		items: { kind: 'bank', options: 4, items: [{ id, key: 0 }] }
	}));
	const lanes = [...new Set(waypoints.map(({ lane }) => lane))].map((id) => ({ id, title: id }));
	const words = { id: 'core', version: 1, title: 'Common Core', language: 'en', misconceptions: {} };
	return compiled({ ...words, lanes, waypoints, destination: waypoints.at(-1)?.id ?? '' });
}
