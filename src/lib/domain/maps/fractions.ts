// The map "Fractions": grades 3 to 5, after the prerequisite links of the Common Core coherence map.
// Codes and links are facts; every word is this map's own. Places are stored: no drawing may compute them anew.
import type { CourseMap } from '../map.ts';
import { misconceptions } from './fractions-misconceptions.ts';
import { numbers } from './fractions-numbers.ts';
import { renaming } from './fractions-renaming.ts';
import { sums } from './fractions-sums.ts';

export const fractions: CourseMap = {
	id: 'fractions',
	version: 3,
	title: 'Fractions',
	language: 'en',
	lanes: [
		{ id: 'renaming', title: 'Renaming' },
		{ id: 'sums', title: 'Parts and sums' },
		{ id: 'size', title: 'Size and order' },
		{ id: 'times', title: 'Times' }
	],
	waypoints: [...numbers, ...renaming, ...sums],
	destination: 'stories',
	misconceptions
};
