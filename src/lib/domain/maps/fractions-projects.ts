// What to make and to talk over, away from the screen: projects and group talks of the map "Fractions", by waypoint.
// For ten-year-olds; with paper, scissors, a ruler, things from a kitchen.
import { group, project } from './resources.ts';

export const fold = project('equal-parts', 'Fold and check', 10, [
	'Take four sheets of paper of the same size.',
	'Fold one into 2 parts, one into 4, one into 8. Fold the last one into 3: that is the hard one.',
	'Cut along the folds, and lay the parts of each sheet on top of each other.',
	'Do they cover each other exactly? Then they are equal parts. If not, try that sheet again.',
	'Write on each part how many of them make the whole sheet.'
]);

export const hunt = project('unit-fractions', 'Fraction hunt', 15, [
	'Look for five things that are cut or marked into equal parts: a chocolate bar, an egg box, a window, a football pitch.',
	'Draw each one, and count how many equal parts the whole has.',
	'Colour some of the parts, and write the fraction beside it.',
	'Show a drawing to somebody who has not seen the thing. Can they say the fraction without your help?'
]);

export const armLine = project('number-line', 'A line as long as your arm', 15, [
	'Cut a strip of paper 60 cm long. Write 0 at one end and 1 at the other.',
	'Fold it in half, and in half again. Mark the folds: one fourth, two fourths, three fourths.',
	'With a ruler, mark the thirds: one every 20 cm.',
	'Now the sixths: one every 10 cm.',
	'Which places have more than one name? Write all the names there.'
]);

export const water = project('compare-same', 'Three glasses', 10, [
	'Take three glasses of the same kind, tape, and a jug of water.',
	'Guess with tape where a half, a third and a fourth of a glass are. Pour to the tape.',
	'Check: pour the half twice into an empty glass. Does it just fill? Do the same with the third, three times, and the fourth, four times.',
	'Stand the glasses in order, from least to most. Look at the bottom numbers: what do you notice?',
	'Explain to somebody why the larger bottom number has less water.'
]);

export const wall = project('equivalent', 'Build a fraction wall', 20, [
	'Cut six strips of paper, each 24 cm long.',
	'Leave one whole. Mark the others every 12 cm, 8 cm, 6 cm, 4 cm and 3 cm.',
	'Write on every part what share of a strip it is.',
	'Lay the strips one below the other, like bricks.',
	'Find all the places where marks stand exactly below each other, and write the names that are equal.',
	'Which fractions have no partner in your wall? Which strip would you need for them?'
]);

export const metre = project('tenths', 'Measure in hundredths', 15, [
	'Take a tape measure, or make a metre from paper strips.',
	'Measure five things shorter than a metre, in whole centimetres.',
	'One centimetre is one hundredth of a metre. Write each length as hundredths.',
	'Ten centimetres are one tenth. Write each length as tenths and the hundredths that are left over.',
	'Put two of the things end to end. How many hundredths are they together? Check by measuring.'
]);

export const day = project('add-same', 'My day in eighths', 15, [
	'Draw a large circle and cut it, with folds or a ruler, into 8 equal parts. Each part is 3 hours of a day.',
	'Colour how much of a day you sleep, are at school, and have for yourself. Round to whole parts.',
	'Write each colour as eighths.',
	'Add two of them. Write the sum, and check it by counting parts.',
	'How much of the day is neither? Write that as a subtraction.'
]);

export const recipe = project('times-whole', 'A recipe for many', 20, [
	'Find a recipe at home with at least three fractions in it, or make one up.',
	'Write down how much of each thing it needs.',
	'Now it is to be enough for three times as many people. Work out every amount.',
	'Change each result into wholes and a rest where it is more than one.',
	'If you may use the kitchen: measure one of the amounts three times over, and see whether it comes to your result.'
]);

export const quilt = project('multiply', 'A part of a part, folded', 10, [
	'Take a sheet of paper. Fold it into 3 equal strips one way, open it, and colour 2 of them.',
	'Fold it into 4 equal strips the other way, and open it.',
	'Draw dots on 3 of those 4 strips.',
	'Count the small boxes that have both colour and dots, and all the boxes. That is three fourths of two thirds.',
	'Try another pair of fractions. Can you say the answer before you count?'
]);

export const menu = project('stories', 'Write a story with fractions', 15, [
	'Think of something that really happens: pizza after a match, paint for a wall, a walk in two parts.',
	'Write a story in which two fractions with different bottom numbers are added or taken away.',
	'Solve it yourself on the back, with a drawing.',
	'Read your story to somebody, or swap with a classmate, and solve theirs.',
	'Do you both come to the same answer? If not, find out where the ways part.'
]);

export const oddOneOut = group('unit-fractions', [
	'Each of you draws three shapes: two that show one fourth, and one that does not.',
	'Swap. Find the one that does not belong, and say why.',
	'Were there any you did not agree about? Fold or cut them to find out.',
	'Together: write one sentence that says when a part is one fourth.'
]);

export const walkTheLine = group('number-line', [
	'Make a line on the floor with string or tape, and lay down cards for 0 and 1.',
	'One of you names a fraction. The next stands where it belongs. The others say: further, nearer, or right.',
	'Fold the string to check.',
	'Find a fraction that nobody can stand at without stepping on another one.'
]);
