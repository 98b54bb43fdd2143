// Sums, differences and products.
import type { Waypoint } from '../map.ts';
import { day, menu, quilt, recipe } from './fractions-projects.ts';
import { group, line, strips, workedExample } from './resources.ts';

export const sums: Waypoint[] = [
	{
		id: 'add-same',
		competency: '4.NF.B.3.a',
		title: 'Add and subtract, same denominator',
		shortTitle: 'Add, same denominator',
		lane: 'sums',
		col: 6,
		row: 1,
		labelSide: 'below',
		prerequisites: ['equivalent', 'whole-numbers'],
		minutes: 10,
		items: {
			kind: 'generated',
			generators: ['add-same.write', 'add-same.place', 'subtract-same.write', 'add-same.choose']
		},
		resources: [
			strips('add-same', ['addedTopsAndBottoms', 'multipliedTheTops']),
			line('add-same', ['ignoredTheStart', 'countedTicksNotSpaces']),
			workedExample('add-same', ['addedInstead', 'subtractedInstead']),
			day
		]
	},
	{
		id: 'mixed-numbers',
		competency: '4.NF.B.3.c',
		title: 'Mixed numbers',
		shortTitle: 'Mixed numbers',
		lane: 'sums',
		col: 7,
		row: 1,
		labelSide: 'below',
		prerequisites: ['add-same', 'break-apart'],
		minutes: 14,
		items: {
			kind: 'generated',
			generators: ['mixed.rename', 'mixed.place', 'mixed.improper', 'mixed.add', 'mixed.subtract']
		},
		resources: [
			strips('mixed-numbers', ['wholeIgnored', 'addedWholeToTop', 'wholeTimesTop', 'gluedDigits', 'forgotToCarry']),
			line('mixed-numbers', ['countedTicksNotSpaces']),
			workedExample('mixed-numbers', [
				'swappedWholeAndRest',
				'restWrongBottom',
				'droppedTheRest',
				'smallerFromLarger',
				'addedTopsAndBottoms',
				'addedInstead'
			])
		]
	},
	{
		id: 'add-unlike',
		competency: '5.NF.A.1',
		title: 'Add unlike denominators',
		shortTitle: 'Add unlike denominators',
		lane: 'sums',
		col: 8,
		row: 1,
		labelSide: 'below',
		prerequisites: ['mixed-numbers'],
		minutes: 12,
		items: {
			kind: 'generated',
			generators: ['add-unlike.write', 'add-unlike.choose', 'add-unlike.place', 'subtract-unlike.write']
		},
		resources: [
			strips('add-unlike', ['addedTopsAndBottoms', 'subtractedTopsAndBottoms', 'keptOneBottom', 'keptTheTops']),
			line('add-unlike', ['ignoredTheStart', 'countedTicksNotSpaces']),
			workedExample('add-unlike', ['addedInstead'])
		]
	},
	{
		id: 'stories',
		competency: '5.NF.A.2',
		title: 'Mixed sums in stories',
		shortTitle: 'Mixed sums',
		lane: 'sums',
		col: 9,
		row: 1,
		labelSide: 'below',
		prerequisites: ['add-unlike', 'compare-unlike'],
		minutes: 14,
		task: {
			asks: [
				'Make up a short story in which somebody adds or takes away two fractions with different bottoms.',
				'Solve it, and say how you can tell that your answer is about right.'
			].join('\n')
		},
		items: { kind: 'generated', generators: ['story.write', 'story.estimate', 'story.judge'] },
		resources: [
			strips('stories', ['addedTopsAndBottoms', 'subtractedTopsAndBottoms', 'keptTheTops', 'keptOneBottom']),
			workedExample('stories', ['addedInstead', 'subtractedInstead', 'addedTopsOnly', 'addedBottomsOnly']),
			group('stories'),
			menu
		]
	},
	{
		id: 'multiples',
		competency: '4.NF.B.4.a',
		title: 'Count in unit fractions',
		shortTitle: 'Count in parts',
		lane: 'times',
		col: 4,
		row: 3,
		labelSide: 'below',
		prerequisites: ['unit-fractions'],
		minutes: 8,
		items: { kind: 'generated', generators: ['multiple.count', 'multiple.write', 'multiple.place'] },
		resources: [
			strips('multiples', ['tookTheBottom', 'multipliedBoth', 'multipliedOnlyBottom', 'addedTopsAndBottoms']),
			line('multiples', ['countedTicksNotSpaces', 'countedFromRight']),
			workedExample('multiples', ['addedWholeToTop'])
		]
	},
	{
		id: 'times-whole',
		competency: '4.NF.B.4.b',
		title: 'A whole number times a fraction',
		shortTitle: 'Times a whole',
		lane: 'times',
		col: 6,
		row: 3,
		labelSide: 'below',
		prerequisites: ['multiples'],
		minutes: 10,
		items: { kind: 'generated', generators: ['times.write', 'times.count', 'times.between'] },
		resources: [
			strips('times-whole', ['multipliedBoth', 'addedWholeToTop', 'multipliedOnlyBottom', 'putSideBySide']),
			workedExample('times-whole', ['tookTheTop']),
			group('times-whole'),
			recipe
		]
	},
	{
		id: 'multiply',
		competency: '5.NF.B.4',
		title: 'A part of a part',
		shortTitle: 'Part of a part',
		lane: 'times',
		col: 8,
		row: 3,
		labelSide: 'below',
		prerequisites: ['times-whole'],
		minutes: 12,
		items: { kind: 'generated', generators: ['multiply.write', 'multiply.of', 'multiply.area', 'multiply.choose'] },
		resources: [
			workedExample('multiply', ['crossMultiplied', 'addedInstead', 'addedTopsAndBottoms', 'multipliedOnlyTop']),
			strips('multiply', ['keptOneBottom', 'tookOnePart', 'countedAllShaded', 'partToPart']),
			group('multiply'),
			quilt
		]
	}
];
