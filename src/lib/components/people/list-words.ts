// Why a line of a pasted list is left out, as a person reads it.
import type { ListProblem } from '#lib/protocol/class-list.ts';
import { m } from '#lib/paraglide/messages.js';

export function listProblemWords(problem: ListProblem): string {
	switch (problem.code) {
		case 'tooLong':
			return m.people_list_too_long();
		case 'noName':
			return m.people_list_no_name();
		case 'tooMany':
			return m.people_list_too_many();
		case 'again':
			return problem.first === 0 ? m.people_list_there() : m.people_list_again({ line: problem.first });
	}
}
