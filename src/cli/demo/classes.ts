// The demo's classes, brought to where a visitor finds them: one in the middle of a lesson, one whose lesson ended
// yesterday, one that waits for its first.
import { randomUUID } from 'node:crypto';
import type { Millis, PersonId, StudentId } from '#lib/domain/ids.ts';
import { fractions } from '#lib/domain/maps/fractions.ts';
import { isRunning } from '#lib/domain/progress.ts';
import type { App } from '#lib/server/app.ts';
import { seedAdult, seedClass, seedSchool, type SeededClass } from '#lib/server/seed/seed-school.ts';
import { createMind, type Mind, type Writing } from '../simulate/mind.ts';
import { SYSTEM } from '../simulate/pure-stage.ts';
import { rehearse } from '../simulate/rehearse.ts';
import { kindAt, LIVE, OFFICE, SCHOOL, TEACHER, WAITING, WRITINGS, YESTERDAY } from './cast.ts';
import { lastActionOf, playInto } from './lessons.ts';
import { giveRoles } from './roles.ts';

export type DemoClasses = {
	/** Whoever runs all three. */
	teacher: PersonId;
	live: SeededClass;
	yesterday: SeededClass;
	waiting: SeededClass;
	/** Of the live class, as far as they have come. */
	minds: ReadonlyMap<StudentId, Mind>;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The live lesson is this old when a visitor comes, so that there is something to see. */
const ALREADY = 20 * MINUTE;
const LESSON_MINUTES = 90;
/** The live class has come some way in a short first lesson; nobody should be through yet. */
const FIRST_MINUTES = 12;
const PAST_MINUTES = 45;

/** Some days ago, at a time when schools are open where this one is. */
const morning = (now: Millis, daysAgo: number): Millis => now - (now % DAY) - daysAgo * DAY + 9 * 60 * MINUTE;

const SIDE_TRIPS = fractions.waypoints.filter(({ sideTrip }) => sideTrip).map(({ id }) => id);

export async function makeClasses(app: App, now: Millis): Promise<DemoClasses> {
	const schoolId = await seedSchool(app, SCHOOL.name, SCHOOL.timeZone);
	const teacher = await seedAdult(app, schoolId, TEACHER);
	await seedAdult(app, schoolId, OFFICE);
	const common = { teacher, pins: true, map: fractions };
	const live = await seedClass(app, schoolId, { ...LIVE, ...common });
	const yesterday = await seedClass(app, schoolId, { ...YESTERDAY, ...common });
	const waiting = await seedClass(app, schoolId, { ...WAITING, ...common });
	await giveRoles(app, schoolId, teacher, { live, yesterday, waiting });
	const minds = mindsOf(live, 1, await writingsFor(app, live));
	await haveHadALesson(app, yesterday, { teacher, from: morning(now, 1), minutes: PAST_MINUTES, seed: 2 });
	await haveHadALesson(app, live, { teacher, from: morning(now, 2), minutes: FIRST_MINUTES, seed: 3 });
	await beInALesson(app, live, minds, teacher, now);
	await openTheDoor(app, waiting, teacher);
	return { teacher, live, yesterday, waiting, minds };
}

/** Whoever tries the demo as a student comes in, lesson or not. */
async function openTheDoor(app: App, { id }: SeededClass, actor: PersonId): Promise<void> {
	const classroom = await app.classrooms.open(id);
	if (!classroom || classroom.progress().joining) return;
	const request = { id: randomUUID(), attempt: 1, actor, student: null };
	await classroom.execute({ ...request, command: { type: 'openJoining' } });
}

type Writings = Readonly<Record<number, Writing>>;

const mindsOf = ({ students }: SeededClass, seed: number, writings: Writings = {}): Map<StudentId, Mind> =>
	new Map(
		students.map(({ id }, seat) => [
			id,
			createMind(kindAt(seat), seed * 1_000 + seat, SIDE_TRIPS, writings[seat] ?? null)
		])
	);

/** A class keeps the version of the map that it began with, and an older one may ask for nothing to be written. */
async function writingsFor(app: App, { id }: SeededClass): Promise<Writings> {
	const waypoints = (await app.classrooms.open(id))?.map.waypoints ?? [];
	const isAsked = ({ waypoint }: Writing) => waypoints.some((one) => one.id === waypoint && one.task);
	return Object.fromEntries(Object.entries(WRITINGS).filter(([, writing]) => isAsked(writing)));
}

type PastLesson = { teacher: number; from: Millis; minutes: number; seed: number };

/** Once: a class that has had a lesson is left alone. */
async function haveHadALesson(
	app: App,
	past: SeededClass,
	{ teacher, from, minutes, seed }: PastLesson
): Promise<void> {
	const classroom = await app.classrooms.open(past.id);
	if (!classroom || classroom.progress().lesson) return;
	await playInto(app, past.id, (stage) => {
		const until = from + minutes * MINUTE;
		const who = { actor: teacher, student: null };
		stage.ask({ type: 'startLesson', minutes: minutes + 5 }, who, from);
		rehearse({ stage, minds: mindsOf(past, seed), from, until, teacher });
		stage.ask({ type: 'endLesson' }, who, until);
		const students = past.students.map(({ id }) => id);
		stage.ask({ type: 'signalLost', students }, SYSTEM, until + MINUTE);
	});
}

/** A lesson that runs already goes on; otherwise one is played up to now, as far back as nothing else happened. */
async function beInALesson(
	app: App,
	live: SeededClass,
	minds: ReadonlyMap<StudentId, Mind>,
	teacher: number,
	now: Millis
): Promise<void> {
	await app.tellClassroom(live.id, { type: 'tick' }); // ends a lesson whose time is over
	const classroom = await app.classrooms.open(live.id);
	if (!classroom || isRunning(classroom.progress())) return;
	const from = Math.max(now - ALREADY, lastActionOf(classroom.progress()) + 1);
	await playInto(app, live.id, (stage) => {
		stage.ask({ type: 'startLesson', minutes: LESSON_MINUTES }, { actor: teacher, student: null }, Math.min(from, now));
		if (from < now) rehearse({ stage, minds, from, until: now });
	});
}
