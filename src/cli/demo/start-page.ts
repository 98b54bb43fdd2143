// What the demo prints when everything runs: a card for each role, with its address, its login, and what to look at.
import { spacedCode } from '#lib/server/school/class-code.ts';
import type { SeededClass } from '#lib/server/seed/seed-school.ts';
import { AIDE, COACH, LIVE, OFFICE, PASSWORD, SUBSTITUTE, TEACHER } from './cast.ts';
import type { DemoClasses } from './classes.ts';

type Card = { role: string; links: { address: string; look: string }[]; login: string };

/** Free seats for visitors: the last ones of the class that nobody plays in. */
const VISITORS = 3;

/**
 * A host of one's own for each role: browsers take whatever ends in .localhost for this machine, and keep the cookies of
 * each apart, so that all roles can be open side by side.
 */
export const asRole = (url: string, role: string): string => url.replace('//localhost', `//${role}.localhost`);

export function startPage(url: string, classes: DemoClasses, displayLink: string): string {
	const sections = [
		teacherCard(asRole(url, 'teacher'), classes),
		studentCard(asRole(url, 'student'), classes),
		...othersCards(url, displayLink)
	];
	const lines = sections.flatMap(({ role, login, links }) => [
		'',
		`  ${role}   ${login}`,
		...links.flatMap(({ address, look }) => [`    ${address}`, `      ${look}`])
	]);
	return [
		'',
		`  Classroom GPS is running. Each role has an address of its own, so open them side by side in one browser`,
		`  (where .localhost is not known, as in some Safari: ${url} in a private window each).`,
		...lines,
		'',
		'  Ctrl-C ends everything; npm run demo -- --fresh starts anew.',
		''
	].join('\n');
}

const login = (username: string) => `name ${username}, password ${PASSWORD}`;

function teacherCard(url: string, { live, yesterday, waiting }: DemoClasses): Card {
	const links = [
		{
			address: `${url}/board/${live.id}`,
			look: `${live.title}: ${live.students.length} students at work right now. Take a card on the left, press "I'm going".`
		},
		{
			address: `${url}/board/${yesterday.id}`,
			look: `${yesterday.title}: the lesson ended yesterday; its history is kept.`
		},
		{
			address: `${url}/board/${waiting.id}`,
			look: `${waiting.title}: start its lesson, and come in as a student, as below.`
		}
	];
	return { role: 'Teacher', login: login(TEACHER.username), links };
}

function studentCard(url: string, { waiting }: DemoClasses): Card {
	const look =
		`${waiting.title}, code ${spacedCode(waiting.code)}: come in and drive. Once its lesson has started, answer wrong ` +
		'three times, raise a hand, and see the board.';
	return { role: 'Student', login: pinsOf(waiting), links: [{ address: `${url}/join/${waiting.code}`, look }] };
}

/** Whoever has one page to look at. */
function othersCards(url: string, displayLink: string): Card[] {
	const card = (role: string, { username }: { username: string }, path: string, look: string): Card => ({
		...{ role, login: login(username) },
		links: [{ address: `${asRole(url, username)}${path}`, look }]
	});
	return [
		card('Coach', COACH, '/wall', 'All three rooms, as counts: no name, no single child. Open a room; offer help.'),
		{
			role: 'Shared display',
			login: 'no login: this link connects the screen that opens it',
			links: [{ address: displayLink, look: `${LIVE.title}, for the back of the room: F11 fills the screen.` }]
		},
		card('Office', OFFICE, '/', 'All classes; people, PINs and cards to print; a new class from a pasted list.'),
		card('Aide', AIDE, '/', `Two students of ${LIVE.title} and nobody else.`),
		card('Substitute', SUBSTITUTE, '/', 'One class, today: runs the lesson, and sees no history.')
	];
}

const pinsOf = ({ students }: SeededClass): string =>
	students
		.slice(-VISITORS)
		.map(({ name, pin }) => `${name}: PIN ${pin ?? ''}`)
		.join(', ');
