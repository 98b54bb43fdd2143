import { describe, expect, it } from 'vitest';
import { bankWaypoint, classOn, mapOf, MINUTE } from '../../../tests/histories/class.ts';
import { boardRows } from './views/board.ts';

const MAP = mapOf(bankWaypoint('one'));
const COACH = 800;
const guests = (room: ReturnType<typeof classOn>) =>
	boardRows(room.progress()).flatMap(([key, row]) => (key.startsWith('guest:') ? [row] : []));

describe('[V8] whoever watches', () => {
	it('is told to the board, once, and gone when they are', () => {
		const room = classOn(MAP);
		room.system({ type: 'startWatch', guest: COACH });
		const watchingSince = room.now();
		room.wait(MINUTE);
		expect(room.system({ type: 'startWatch', guest: COACH })).toEqual([]);
		expect(guests(room)).toEqual([{ id: COACH, watchingSince, offeredAt: null }]);
		room.system({ type: 'signalLost', students: [COACH] });
		expect(guests(room)).toEqual([]);
		expect(room.system({ type: 'signalLost', students: [COACH] })).toEqual([]);
	});

	it('is no student: nobody is enrolled or marked by it', () => {
		const room = classOn(MAP);
		room.system({ type: 'startWatch', guest: COACH });
		room.system({ type: 'signalLost', students: [COACH] });
		expect([...room.progress().students.keys()]).toEqual([11, 12]);
	});
});

describe('[V9] an offer of help', () => {
	const offer = (room: ReturnType<typeof classOn>) => room.ask({ type: 'offerHelp' }, COACH);

	it('stands on the board until it is put away; asking twice changes nothing', () => {
		const room = classOn(MAP);
		expect(offer(room)).toHaveLength(1);
		const offeredAt = room.now();
		expect(offer(room)).toEqual([]);
		expect(guests(room)).toEqual([{ id: COACH, watchingSince: null, offeredAt }]);
		room.teacher({ type: 'closeOffer', by: COACH });
		expect(guests(room)).toEqual([]);
		expect(room.teacher({ type: 'closeOffer', by: COACH })).toEqual([]);
		expect(offer(room)).toHaveLength(1);
	});

	it('needs a running lesson, and ends with the start of the next', () => {
		const room = classOn(MAP);
		offer(room);
		room.system({ type: 'startWatch', guest: COACH });
		room.teacher({ type: 'endLesson' });
		expect(offer(room)).toEqual({ code: 'noLesson' });
		room.teacher({ type: 'startLesson', minutes: 45 });
		expect(guests(room)).toMatchObject([{ id: COACH, offeredAt: null }]);
	});
});
