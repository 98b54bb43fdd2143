// Fractions as numbers: parts of a whole, places on a line, and their order.
import type { Waypoint } from '../map.ts';
import { armLine, fold, hunt, oddOneOut, walkTheLine, water } from './fractions-projects.ts';
import { group, line, strips, workedExample } from './resources.ts';

export const numbers: Waypoint[] = [
	{
		id: 'equal-parts',
		competency: '2.G.A.3',
		title: 'Equal parts',
		shortTitle: 'Equal parts',
		lane: 'sums',
		col: 0,
		row: 1,
		labelSide: 'below',
		prerequisites: [],
		minutes: 6,
		task: {
			asks: [
				'A pizza is cut into three pieces. The piece in the middle is much bigger than the other two.',
				'Somebody says: “Three pieces, so each one is a third!”',
				'What would you tell them? And how would you cut the pizza?'
			].join('\n')
		},
		items: { kind: 'generated', generators: ['equal-parts.choose', 'equal-parts.count', 'equal-parts.name'] },
		resources: [
			strips('equal-parts', ['partsNotEqual', 'countedCuts', 'countedRest']),
			workedExample('equal-parts'),
			group('equal-parts'),
			fold
		]
	},
	{
		id: 'unit-fractions',
		competency: '3.NF.A.1',
		title: 'Name the parts of a whole',
		shortTitle: 'Unit fractions',
		lane: 'sums',
		col: 1,
		row: 1,
		labelSide: 'below',
		prerequisites: ['equal-parts'],
		minutes: 8,
		items: { kind: 'generated', generators: ['naming.write', 'naming.choose', 'naming.more'] },
		resources: [
			strips('unit-fractions', ['partToPart', 'countedUnshaded', 'partsNotEqual', 'ignoredTheStart']),
			workedExample('unit-fractions', ['swappedTopAndBottom']),
			oddOneOut,
			hunt
		]
	},
	{
		id: 'number-line',
		competency: '3.NF.A.2',
		title: 'Fractions on a number line',
		shortTitle: 'Number line',
		lane: 'sums',
		col: 2,
		row: 1,
		labelSide: 'below',
		prerequisites: ['unit-fractions'],
		minutes: 10,
		items: { kind: 'generated', generators: ['line.place', 'line.read', 'line.estimate'] },
		resources: [
			line('number-line', ['countedTicksNotSpaces', 'tookLineAsOne', 'countedFromRight']),
			workedExample('number-line', ['swappedTopAndBottom']),
			walkTheLine,
			armLine
		]
	},
	{
		id: 'whole-numbers',
		competency: '3.NF.A.3.c',
		title: 'Whole numbers as fractions',
		shortTitle: 'Whole numbers',
		lane: 'sums',
		col: 3,
		row: 1,
		labelSide: 'below',
		prerequisites: ['number-line'],
		minutes: 8,
		items: { kind: 'generated', generators: ['whole.top', 'whole.read', 'whole.choose', 'whole.place'] },
		resources: [
			strips('whole-numbers', [
				'wholeOverBottom',
				'onlyOneWhole',
				'wholeOverItself',
				'oneOverWhole',
				'addedWholeToTop'
			]),
			line('whole-numbers', ['countedTicksNotSpaces', 'tookTheBottom']),
			workedExample('whole-numbers', ['tookTheTop', 'subtractedBottom'])
		]
	},
	{
		id: 'compare-same',
		competency: '3.NF.A.3.d',
		title: 'Compare: same top or same bottom',
		shortTitle: 'Compare',
		lane: 'size',
		col: 4,
		row: 2,
		labelSide: 'below',
		prerequisites: ['number-line'],
		minutes: 8,
		items: { kind: 'generated', generators: ['compare-same.choose', 'compare-same.order', 'compare-same.finish'] },
		resources: [
			strips('compare-same', ['biggerBottomIsBigger', 'comparedTopsOnly', 'comparedBottomsOnly', 'moreIsSmaller']),
			workedExample('compare-same', ['largestFirst']),
			group('compare-same'),
			water
		]
	},
	{
		id: 'compare-unlike',
		competency: '4.NF.A.2',
		title: 'Compare unlike fractions, near one half',
		shortTitle: 'Near one half',
		lane: 'size',
		col: 7,
		row: 2,
		labelSide: 'below',
		prerequisites: ['compare-same', 'equivalent'],
		minutes: 12,
		task: {
			asks: [
				'Nora looks at 4/9 and 5/8 and says at once which is greater, without working anything out.',
				'“One of them is less than a half,” she says.',
				'Explain how she can tell. Then make up two fractions of your own that can be told apart like this.'
			].join('\n')
		},
		items: {
			kind: 'generated',
			generators: ['compare.half', 'compare.choose', 'compare.order', 'compare.between']
		},
		resources: [
			strips('compare-unlike', ['comparedTopsOnly', 'biggerBottomIsBigger', 'onlyLookedAtPieces', 'comparedGaps']),
			line('compare-unlike'),
			group('compare-unlike')
		]
	},
	{
		id: 'farey',
		competency: 'side.farey',
		title: 'Fractions in between, and rabbits',
		shortTitle: 'In between',
		lane: 'size',
		col: 8,
		row: 2,
		labelSide: 'below',
		prerequisites: ['compare-unlike'],
		minutes: 10,
		items: { kind: 'generated', generators: ['farey.write', 'farey.choose', 'farey.fibonacci'] },
		resources: [workedExample('farey', ['addedAsUsual', 'swappedTopAndBottom']), group('farey')],
		sideTrip: true
	}
];
