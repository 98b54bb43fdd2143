// Judges a task's answer: by value, so that every form people write counts, unless the task asks for a form.
import { compare, isSame } from './fraction.ts';
import type { Answer, Feedback, Judgement, Malformed, Mistake, Said } from './item.ts';
import type { MisconceptionTag } from '../ids.ts';
import { readAnswer, type Given } from './reading.ts';
import type { Task } from './task.ts';
import { say } from './tokens.ts';

export function sameGiven(one: Given, other: Given): boolean {
	if (one.kind === 'choice') return other.kind === 'choice' && one.option === other.option;
	if (one.kind === 'order') return other.kind === 'order' && one.order.join() === other.order.join();
	return 'value' in other && isSame(one.value, other.value);
}

const read = (task: Task, answer: Answer): Given | null => {
	const given = readAnswer(task.format, answer);
	return 'malformed' in given ? null : given;
};

export function isRight(task: Task, given: Given): boolean {
	if (task.accepts) return task.accepts(given);
	const right = read(task, task.right);
	return right !== null && sameGiven(right, given);
}

/** The task's mistakes that are wrong here and differ from each other. */
export function mistakesOf(task: Task): Mistake[] {
	const kept: Given[] = [];
	return task.mistakes.filter(({ answer }) => {
		const given = read(task, answer);
		if (given === null || isRight(task, given) || kept.some((one) => sameGiven(one, given))) return false;
		kept.push(given);
		return true;
	});
}

function misconceptionOf(task: Task, given: Given): MisconceptionTag | null {
	for (const { misconception, answer } of task.mistakes) {
		const typical = read(task, answer);
		if (typical && sameGiven(typical, given) && !isRight(task, typical)) return misconception;
	}
	return task.suspect?.(given) ?? null;
}

export function judge(task: Task, answer: Answer): Judgement | Malformed {
	const given = readAnswer(task.format, answer);
	if ('malformed' in given) return given;
	if (isRight(task, given)) return { correct: true, misconception: null, feedback: praise(task, given) };
	const misconception = misconceptionOf(task, given);
	return { correct: false, misconception, feedback: { ...missed(task, given, misconception) } };
}

/** Right in another form than the solution states: worth saying that both are the same. */
function praise(task: Task, given: Given): Feedback {
	const right = read(task, task.right);
	if (!right || given.kind !== 'fraction' || right.kind !== 'fraction' || !isSame(given.value, right.value)) {
		return { code: 'right' };
	}
	const differs = JSON.stringify(given.written) !== JSON.stringify(right.written);
	return differs ? { code: 'right', look: say('sameAs', { a: given.written, b: right.written }) } : { code: 'right' };
}

function missed(task: Task, given: Given, misconception: MisconceptionTag | null): Feedback {
	const right = read(task, task.right);
	const otherForm = misconception === null && right !== null && 'value' in given && sameGiven(right, given);
	const look = task.look?.(given) ?? (otherForm || !right ? undefined : side(given, right));
	const code = misconception ?? (otherForm ? 'otherForm' : 'notYet');
	return look ? { code, look } : { code };
}

/** Without anything better to look at: on which side the answer misses. */
function side(given: Given, right: Given): Said | undefined {
	if (!('value' in given) || !('value' in right)) return undefined;
	if (given.kind === 'point') return say('placedAt', { at: given.written });
	return say(compare(given.value, right.value) > 0 ? 'isTooBig' : 'isTooSmall', { answer: given.written });
}
