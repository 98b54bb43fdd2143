// What the demo prints when everything runs: a card for each role, with its address, its login, and what to look at.
import { spacedCode } from '#lib/server/school/class-code.ts';
import type { SeededClass } from '#lib/server/seed/seed-school.ts';
import { OFFICE, PASSWORD, TEACHER } from './cast.ts';
import type { DemoClasses } from './classes.ts';

type Card = { role: string; address: string; login: string; look: string };

/** Free seats for visitors: the last ones of the class that nobody plays in. */
const VISITORS = 3;

export function startPage(url: string, classes: Pick<DemoClasses, 'live' | 'yesterday' | 'waiting'>): string {
	const { live, yesterday, waiting } = classes;
	const teacher = `name ${TEACHER.username}, password ${PASSWORD}`;
	const cards: Card[] = [
		{
			role: 'Teacher, in a lesson',
			address: `${url}/board/${live.id}`,
			login: teacher,
			look: `${live.title}: ${live.students.length} students work right now. Open the first card, press "I'm going".`
		},
		{
			role: 'Teacher, the day after',
			address: `${url}/board/${yesterday.id}`,
			login: teacher,
			look: `${yesterday.title}: the lesson ended yesterday; where everyone stands is kept.`
		},
		{
			role: 'Teacher, before the first lesson',
			address: `${url}/board/${waiting.id}`,
			login: teacher,
			look: `${waiting.title}: start the lesson here, then come in as a student below.`
		},
		{
			role: 'Student',
			address: `${url}/join/${waiting.code}`,
			login: pinsOf(waiting),
			look: `${waiting.title}, code ${spacedCode(waiting.code)}: after the teacher has started, answer something wrong three times.`
		},
		{
			role: 'Office',
			address: `${url}/sign-in`,
			login: `name ${OFFICE.username}, password ${PASSWORD}`,
			look: 'Classes and people of the school.'
		}
	];
	const width = Math.max(...cards.map(({ address }) => address.length));
	const lines = cards.flatMap(({ role, address, login, look }) => [
		'',
		`  ${role}`,
		`    ${address.padEnd(width)}   ${login}`,
		`    ${look}`
	]);
	return ['', `  Classroom GPS  ${url}`, ...lines, '', '  Ctrl-C ends everything.', ''].join('\n');
}

const pinsOf = ({ students }: SeededClass): string =>
	students
		.slice(-VISITORS)
		.map(({ name, pin }) => `${name}: PIN ${pin ?? ''}`)
		.join(', ');
