// The same number under another name.
import type { Waypoint } from '../map.ts';
import { metre, wall } from './fractions-projects.ts';
import { group, line, strips, workedExample } from './resources.ts';

export const renaming: Waypoint[] = [
	{
		id: 'egyptian',
		competency: 'side.egyptian',
		title: 'Egyptian fractions',
		shortTitle: 'Egyptian fractions',
		lane: 'renaming',
		col: 1,
		row: 0,
		labelSide: 'above',
		prerequisites: ['unit-fractions'],
		minutes: 10,
		items: { kind: 'generated', generators: ['egyptian.greedy', 'egyptian.missing', 'egyptian.choose'] },
		resources: [
			strips('egyptian', ['pieceTooBig', 'tookTheBottom', 'subtractedBottom', 'samePieceTwice', 'addedTopsAndBottoms']),
			group('egyptian')
		],
		sideTrip: true
	},
	{
		id: 'equal-fractions',
		competency: '3.NF.A.3.b',
		title: 'Same size, another name',
		shortTitle: 'Same size',
		lane: 'renaming',
		col: 3,
		row: 0,
		labelSide: 'above',
		prerequisites: ['number-line'],
		minutes: 10,
		items: { kind: 'generated', generators: ['equal.top', 'equal.picture', 'equal.choose', 'equal.place'] },
		resources: [
			strips('equal-fractions', ['addedSameToBoth', 'keptTheTop', 'multipliedOnlyTop', 'wroteTheFactor']),
			line('equal-fractions', ['ticksAsParts', 'countedFromRight', 'countedTicksNotSpaces']),
			workedExample('equal-fractions')
		]
	},
	{
		id: 'equivalent',
		competency: '4.NF.A.1',
		title: 'Equivalent fractions',
		shortTitle: 'Equivalent',
		lane: 'renaming',
		col: 4,
		row: 0,
		labelSide: 'above',
		prerequisites: ['equal-fractions'],
		minutes: 12,
		items: {
			kind: 'generated',
			generators: ['equivalent.top', 'equivalent.choose', 'equivalent.bottom', 'equivalent.simplify']
		},
		resources: [
			strips('equivalent', ['addedSameToBoth', 'keptTheTop', 'keptTheBottom', 'multipliedOnlyTop']),
			workedExample('equivalent', ['dividedOnlyOne', 'subtractedSameFromBoth', 'wroteTheFactor']),
			group('equivalent'),
			wall
		]
	},
	{
		id: 'break-apart',
		competency: '4.NF.B.3.b',
		title: 'Break a fraction apart',
		shortTitle: 'Break apart',
		lane: 'renaming',
		col: 5,
		row: 0,
		labelSide: 'above',
		prerequisites: ['equivalent'],
		minutes: 8,
		items: { kind: 'generated', generators: ['apart.part', 'apart.choose', 'apart.count'] },
		resources: [
			strips('break-apart', ['addedTopsAndBottoms', 'repeatedTheWhole', 'wholeIgnored', 'addedWholeToTop']),
			workedExample('break-apart', ['addedInstead', 'gluedDigits']),
			group('break-apart')
		]
	},
	{
		id: 'tenths',
		competency: '4.NF.C.5',
		title: 'Tenths and hundredths',
		shortTitle: 'Tenths and hundredths',
		lane: 'renaming',
		col: 8,
		row: 0,
		labelSide: 'above',
		prerequisites: ['mixed-numbers'],
		minutes: 8,
		items: { kind: 'generated', generators: ['tenths.top', 'tenths.add', 'tenths.choose'] },
		resources: [
			workedExample('tenths', ['keptTheTop', 'keptTheTops', 'keptOneBottom', 'addedTopsAndBottoms', 'wroteTheFactor']),
			strips('tenths', ['addedSameToBoth', 'multipliedOnlyTop']),
			metre
		]
	},
	{
		id: 'decimals',
		competency: '4.NF.C.6',
		title: 'Decimals for tenths and hundredths',
		shortTitle: 'Decimals',
		lane: 'renaming',
		col: 9,
		row: 0,
		labelSide: 'above',
		prerequisites: ['tenths'],
		minutes: 10,
		items: { kind: 'generated', generators: ['decimal.write', 'decimal.fraction', 'decimal.place', 'decimal.choose'] },
		resources: [
			workedExample('decimals', ['lostThePlace', 'pointBetween', 'tookTheTop', 'digitAsBottom']),
			line('decimals', ['countedTicksNotSpaces', 'countedFromRight'])
		]
	}
];
