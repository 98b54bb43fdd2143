import { expect, it } from 'vitest';
import { endOfDay } from './school-day.ts';

const end = (now: string, zone: string) => new Date(endOfDay(Date.parse(now), zone)).toISOString();

it('a day ends at midnight where the school is', () => {
	expect(end('2026-03-10T10:00:00Z', 'Europe/Oslo')).toBe('2026-03-10T23:00:00.000Z');
	expect(end('2026-03-10T23:30:00Z', 'Europe/Oslo')).toBe('2026-03-11T23:00:00.000Z');
	expect(end('2026-03-10T03:00:00Z', 'America/Los_Angeles')).toBe('2026-03-10T07:00:00.000Z');
	expect(end('2026-03-10T20:00:00Z', 'Asia/Kathmandu')).toBe('2026-03-11T18:15:00.000Z');
	expect(end('2026-12-31T12:00:00Z', 'UTC')).toBe('2027-01-01T00:00:00.000Z');
});

it('on the days when clocks change, too', () => {
	expect(end('2026-03-29T00:30:00Z', 'Europe/Oslo')).toBe('2026-03-29T22:00:00.000Z');
	expect(end('2026-10-25T00:30:00Z', 'Europe/Oslo')).toBe('2026-10-25T23:00:00.000Z');
});
