// What the wrong ideas on this map look like from outside, and one question that makes a student look again.
import type { Misconception } from '../map.ts';
import type { MisconceptionTag } from '../ids.ts';

const idea = (says: string, ask: string): Misconception => ({ says, ask });

export const misconceptions: Record<MisconceptionTag, Misconception> = {
	partsNotEqual: idea('does not look whether the parts are equal', 'Would everyone be happy with their piece?'),
	countedCuts: idea('counts the cuts, not the parts', 'Show me the parts with your finger. How many did you touch?'),
	countedRest: idea('forgets to count the first part', 'Did you count this first piece too?'),
	partToPart: idea('compares shaded with unshaded parts', 'How many parts does the whole bar have?'),
	swappedTopAndBottom: idea('swaps top and bottom', 'Which of your two numbers says how many parts there are in all?'),
	countedUnshaded: idea('counts the unshaded parts', 'Which parts does the question ask about?'),
	ignoredTheStart: idea('leaves out what was there at the start', 'What was there before you began?'),
	countedTicksNotSpaces: idea(
		'counts marks on the line, not steps',
		'Walk from 0 with your finger. How many steps is it?'
	),
	countedFromRight: idea('counts from the right end', 'Where does the line begin?'),
	tookLineAsOne: idea('takes the whole line for one whole', 'Where is 1 on this line?'),
	biggerBottomIsBigger: idea(
		'thinks a bigger bottom number is a bigger fraction',
		'Would you rather share a pizza with 3 or with 8?'
	),
	comparedTopsOnly: idea('compares top numbers only', 'Are the pieces of both the same size?'),
	comparedBottomsOnly: idea('compares bottom numbers only', 'How many pieces does each one have?'),
	moreIsSmaller: idea('takes more pieces of one size for less', 'Which of the two would fill more of the bar?'),
	largestFirst: idea('orders from largest to smallest', 'Which end should the smallest one be at?'),
	comparedGaps: idea(
		'compares how many pieces are missing, not their size',
		'How big is the missing piece of each one?'
	),
	onlyLookedAtPieces: idea(
		'looks at the size of the pieces, not at how many',
		'The pieces are small. How many of them are there?'
	),
	addedSameToBoth: idea('adds the same number to top and bottom', 'Draw both. Do they fill the same length?'),
	keptTheTop: idea(
		'changes the bottom and keeps the top',
		'If the pieces get smaller, do you still need the same number?'
	),
	keptTheBottom: idea('changes the top and keeps the bottom', 'If there are more pieces, can they still be that big?'),
	multipliedOnlyTop: idea('multiplies the top only', 'What happened to the size of the pieces?'),
	wroteTheFactor: idea(
		'writes the factor instead of the new number',
		'How many times finer is it? And so how many pieces?'
	),
	ticksAsParts: idea('counts marks as if they were the named parts', 'What is one step on this line called?'),
	wholeOverBottom: idea('writes the whole number over the bottom', 'How many of those parts make just one whole?'),
	onlyOneWhole: idea('stops at one whole', 'How many wholes are there?'),
	wholeOverItself: idea('writes the number over itself', 'What is 3 pieces out of 3: one bar or three?'),
	oneOverWhole: idea('writes one over the number', 'Is that more than one whole or less?'),
	addedWholeToTop: idea('adds the whole number to the top', 'How many parts are in one whole?'),
	tookTheTop: idea('takes the top for the answer', 'How many of those parts fit into one whole?'),
	tookTheBottom: idea('takes the bottom for the answer', 'What does the bottom number tell us?'),
	subtractedBottom: idea('takes the bottom away', 'How many groups can you make?'),
	dividedOnlyOne: idea('divides only the top or only the bottom', 'Is your new fraction still the same size?'),
	subtractedSameFromBoth: idea('subtracts the same from top and bottom', 'Draw both. Do they fill the same length?'),
	addedTopsAndBottoms: idea(
		'adds tops and bottoms separately',
		'Is your answer more or less than what you started with?'
	),
	subtractedTopsAndBottoms: idea('subtracts tops and bottoms separately', 'Is what is left less than what you had?'),
	multipliedTheTops: idea('multiplies the tops when adding', 'How many pieces are there if you put them together?'),
	addedInstead: idea('adds where something else is asked', 'Should your answer be more or less than the first number?'),
	subtractedInstead: idea(
		'subtracts where adding is asked',
		'Should your answer be more or less than the first number?'
	),
	repeatedTheWhole: idea('repeats the whole amount as a part', 'What is left when you take this part away?'),
	wholeIgnored: idea('leaves out the whole number', 'What does the big number in front tell us?'),
	gluedDigits: idea('reads whole number and top as one number', 'How many parts are in one whole?'),
	wholeTimesTop: idea('multiplies whole number and top', 'How many parts are in one whole?'),
	swappedWholeAndRest: idea('swaps whole number and rest', 'How many full groups did you make?'),
	restWrongBottom: idea('puts the rest over the wrong bottom', 'What size are the pieces that are left over?'),
	droppedTheRest: idea('leaves out the rest', 'Is anything left over?'),
	forgotToCarry: idea('does not make a whole of a full set of parts', 'Do your parts make more than one whole?'),
	smallerFromLarger: idea(
		'takes the smaller part from the larger, whichever comes first',
		'Are there enough parts to take that many away?'
	),
	keptTheTops: idea(
		'changes the bottoms but keeps the tops',
		'When you cut the pieces smaller, how many do you have then?'
	),
	keptOneBottom: idea('keeps one of the two bottoms', 'Are both fractions made of pieces that size?'),
	addedTopsOnly: idea('estimates by adding the tops', 'Is each of them nearer to 0 or to 1?'),
	addedBottomsOnly: idea('estimates by adding the bottoms', 'Is each of them nearer to 0 or to 1?'),
	lostThePlace: idea('puts a digit in the wrong place after the point', 'Are these tenths or hundredths?'),
	pointBetween: idea('writes the point between top and bottom', 'How do you say your number aloud?'),
	digitAsBottom: idea('takes a digit for the bottom', 'How do you say this number aloud?'),
	multipliedBoth: idea('multiplies top and bottom by the whole number', 'Did the pieces change their size?'),
	multipliedOnlyBottom: idea('multiplies the bottom only', 'Should your answer be more or less than one group?'),
	putSideBySide: idea('reads times as a mixed number', 'How much are two groups of it?'),
	crossMultiplied: idea('multiplies crosswise', 'Should a part of a part be more or less than the part?'),
	tookOnePart: idea('finds one part and stops', 'How many of those parts are asked for?'),
	countedAllShaded: idea(
		'counts everything shaded, not the overlap',
		'Where do both shadings lie on top of each other?'
	),
	pieceTooBig: idea('takes a piece that does not fit', 'Lay it under the strip. Does it stick out?'),
	samePieceTwice: idea('uses the same unit fraction twice', 'Are your two pieces different?'),
	addedAsUsual: idea('adds in the usual way', 'What does this rule say to do with the bottoms?')
};
