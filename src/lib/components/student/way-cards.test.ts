import { describe, expect, it } from 'vitest';
import { fractions } from '#lib/domain/maps/fractions.ts';
import type { QuizResultRow, WayRow } from '#lib/domain/views/way-row.ts';
import { me, wayWith } from '../../../../tests/support/sample-map.ts';
import { reasonWords } from './reason-words.ts';
import { cardWords } from './way-card-words.ts';
import { wayCards } from './way-cards.ts';

const NOW = 1_000_000;
const cardsOf = (changes: Partial<WayRow>, read: number | null = null) =>
	wayCards(fractions, me({ way: wayWith(changes) }), NOW, read);
const wordsOf = (changes: Partial<WayRow>) => {
	const [card] = cardsOf(changes);
	if (!card) throw new Error('there is no card');
	const { title, says, actions, steps } = cardWords(card, fractions);
	return {
		title,
		says: says.join(' '),
		actions: actions.map(({ words }) => words),
		steps: steps.map(({ words }) => words)
	};
};

const missed: QuizResultRow = {
	...{ at: 5, right: 1, asked: 3, passed: false, reached: false, placed: 0, misconceptions: ['addedSameToBoth'] },
	...{ kind: 'challenge', waypoint: 'equivalent' }
};

describe('cards beside the next turn', () => {
	it('are none on a plain road', () => {
		expect(cardsOf({})).toEqual([]);
	});

	it('offer to find one’s place until something is known', () => {
		expect(wordsOf({ fresh: true })).toMatchObject({ title: 'Find my place', actions: ['Find my place'] });
	});

	it('bring open questions first', () => {
		const quiz = { kind: 'placement', waypoint: null, number: 4, most: 15, question: { options: 4 } } as const;
		expect(cardsOf({ quiz, fresh: true }).map(({ kind }) => kind)).toEqual(['questions']);
		expect(wordsOf({ quiz }).says).toBe('Find my place: question 4 of up to 15.');
	});

	it('say that a little is missing where a challenge was passed and the waypoint not reached yet', () => {
		const passed = { ...missed, right: 3, asked: 4, passed: true, misconceptions: [] };
		expect(wordsOf({ result: passed }).says).toContain('A little more practice');
		expect(wordsOf({ result: { ...passed, reached: true } }).says).not.toContain('A little more practice');
	});

	it('say what a challenge missed and what helps, and nothing once it was read', () => {
		const { title, says, actions } = wordsOf({ result: missed });
		expect(title).toBe('Not shown yet, and nothing lost');
		expect(says).toContain('1 of 3 right; 3 are needed.');
		expect(says).toContain('What to look at:');
		expect(actions).toHaveLength(3);
		expect(cardsOf({ result: missed }, 5)).toEqual([]);
	});

	it('count placed waypoints', () => {
		const result = {
			...missed,
			kind: 'placement',
			waypoint: null,
			passed: null,
			right: 9,
			asked: 12,
			placed: 6
		} as const;
		expect(wordsOf({ result: { ...result, misconceptions: [] } }).says).toContain(
			'9 of 12 right. 6 waypoints are marked'
		);
		expect(wordsOf({ result: { ...result, placed: 0, misconceptions: [] } }).says).toContain('starts at the beginning');
	});

	it('always say where a detour rejoins', () => {
		for (const by of ['student', 'offer', 'teacher'] as const) {
			const words = wordsOf({ detour: { to: 'multiples', rejoins: 'times-whole', by } });
			expect(words.says).toContain('Times a whole number'.slice(0, 5));
			expect(words.actions).toHaveLength(1);
		}
	});

	it('offer the way back once a side trip’s time is over, and more time', () => {
		const sideTrip = { waypoint: 'farey', rejoins: 'equivalent', until: NOW + 90_000 };
		expect(wordsOf({ sideTrip })).toMatchObject({ says: 'About 2 minutes left.' });
		expect(wordsOf({ sideTrip: { ...sideTrip, until: NOW } })).toMatchObject({
			says: 'The time you agreed is over.',
			actions: [expect.stringMatching(/^Back to /), '5 more minutes']
		});
	});

	it('bring a check-up when it is due, not before', () => {
		expect(cardsOf({ checkUps: [{ waypoint: 'equivalent', days: 1 }] })).toEqual([]);
		expect(cardsOf({ checkUps: [{ waypoint: 'equivalent', days: 0 }] })).toHaveLength(1);
	});

	it('lead over the bridge to what the class works on', () => {
		const bridge = [
			{ kind: 'resource', waypoint: 'equivalent', resource: 'equivalent-workedExample', minutes: 5 },
			{ kind: 'practice', waypoint: 'equivalent', items: 2, minutes: 2 }
		] as const;
		const words = wordsOf({
			focus: { waypoint: 'add-same', bridge: [...bridge], minutes: 7, left: ['whole-numbers'] }
		});
		expect(words.says).toContain('about 7 min');
		expect(words.says).toContain('Whole numbers');
		expect(words.steps.length).toBeGreaterThanOrEqual(1);
		expect(words.actions).toEqual(['Join the class']);
	});
});

describe('reasons', () => {
	it('are countable facts in words', () => {
		const nameOf = () => 'Compare';
		expect(reasonWords({ code: 'shortest', minutes: 8, others: 1 }, nameOf)).toContain('about 8 min');
		expect(reasonWords({ code: 'opensMost', waypoints: 3 }, nameOf)).toContain('3 waypoints');
		expect(reasonWords({ code: 'begun', attempts: 1, right: 0 }, nameOf)).toContain('1 task');
		expect(reasonWords({ code: 'detour', rejoins: 'x' }, nameOf)).toContain('Compare');
		expect(reasonWords({ code: 'ready', reached: 0, placed: 2 }, nameOf)).toContain('placed');
	});
});
