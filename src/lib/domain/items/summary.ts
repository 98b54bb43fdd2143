// An item with an answer in it, short enough for a card: "1/2 + 1/3 = 2/5", the wrong part marked.
import { isRight } from './judging.ts';
import type { Answer, Token } from './item.ts';
import { readAnswer, type Given } from './reading.ts';
import type { Task } from './task.ts';
import { joined, op } from './tokens.ts';

export function summarise(task: Task, answer: Answer): Token[] {
	const given = readAnswer(task.format, answer);
	if ('malformed' in given) return [];
	const right = isRight(task, given);
	const isWrong = (token: Token) => !right && !(given.kind === 'order' && 'op' in token);
	const said = answerTokens(task, given).map((token) => (isWrong(token) ? { wrong: token } : token));
	if (given.kind === 'order') return said;
	const { statement } = task.prompt;
	const at = statement.findIndex((token) => 'blank' in token);
	if (at < 0) return statement.length > 0 ? [...statement, op('→'), ...said] : said;
	return [...statement.slice(0, at), ...filled(statement[at], said, given, right), ...statement.slice(at + 1)];
}

/** A number that goes above or below a bar makes a fraction of it. */
function filled(blank: Token | undefined, said: Token[], given: Given, right: boolean): Token[] {
	if (!blank || !('blank' in blank) || blank.blank === 'all' || given.kind !== 'number') return said;
	const [count] = given.value;
	const whole: Token = blank.blank === 'top' ? { frac: [count, blank.bottom] } : { frac: [blank.top, count] };
	return [right ? whole : { wrong: whole }];
}

function answerTokens(task: Task, given: Given): Token[] {
	const { format } = task;
	if (given.kind === 'choice') return format.kind === 'choice' ? (format.options[given.option]?.says ?? []) : [];
	if (given.kind !== 'order') return [given.written];
	const list = format.kind === 'order' ? given.order.flatMap((place) => format.list[place] ?? []) : [];
	return joined(list, '<');
}
