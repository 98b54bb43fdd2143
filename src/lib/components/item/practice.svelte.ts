// One item after another: holds a finished item on the screen until the student moves on, and judges at once.
// The server judges again; nothing here is ever sent as a verdict.
import { TRIES } from '#lib/domain/evolve-answer.ts';
import { generatorById } from '#lib/domain/items/generators.ts';
import { isMalformed, type Answer, type Generator, type Item, type Token } from '#lib/domain/items/item.ts';
import type { Outcome } from './feedback-words.ts';

/** The item on offer, as the route's row has it. */
export type Offered = { generator: string; seed: number; answers: readonly Answer[]; hints: number };

export type Try = { correct: boolean; statement: readonly Token[] };

type Held = { generator: Generator | undefined; name: string; seed: number; item: Item | null };

export type Practice = {
	readonly item: Item | null;
	readonly seed: number;
	readonly generator: string;
	readonly tries: number;
	readonly last: Answer | null;
	readonly hints: number;
	readonly outcome: Outcome | null;
	/** Right, or out of tries. */
	readonly done: boolean;
	/** Whether the item after this one is on offer already. */
	readonly nextReady: boolean;
	readonly history: readonly Try[];
	/** True when it is an answer and was taken down. */
	take: (answer: Answer) => boolean;
	hint: () => void;
	next: () => void;
};

function hold({ generator: name, seed }: Offered): Held {
	const generator = generatorById(name);
	return { generator, name, seed, item: generator?.make(seed) ?? null };
}

const isOn = (held: Held, { generator, seed }: Offered) => held.name === generator && held.seed === seed;

export function createPractice(offered: () => Offered): Practice {
	let held = $state.raw(hold(offered()));
	let given = $state.raw<readonly Answer[]>(offered().answers);
	let asked = $state(offered().hints);
	let malformed = $state.raw<Outcome | null>(null);
	let history = $state.raw<readonly Try[]>([]);

	const judged = $derived(given.map((answer) => held.generator?.judge(held.seed, answer) ?? null));
	const last = $derived(judged.at(-1) ?? null);
	const done = $derived(given.length >= TRIES || (last !== null && !isMalformed(last) && last.correct));

	function begin(from: Offered) {
		held = hold(from);
		given = from.answers;
		asked = from.hints;
		malformed = null;
	}

	$effect.pre(() => {
		const now = offered();
		if (!isOn(held, now)) {
			if (!done) begin(now);
			return;
		}
		if (now.answers.length > given.length) given = now.answers;
		if (now.hints > asked) asked = now.hints;
	});

	return {
		get item() {
			return held.item;
		},
		get seed() {
			return held.seed;
		},
		get generator() {
			return held.name;
		},
		get tries() {
			return given.length;
		},
		get last() {
			return given.at(-1) ?? null;
		},
		get hints() {
			return Math.min(asked, held.item?.hints.length ?? 0);
		},
		get outcome() {
			return malformed ?? last;
		},
		get done() {
			return done;
		},
		get nextReady() {
			return !isOn(held, offered());
		},
		get history() {
			return history;
		},
		take(answer) {
			const verdict = held.generator?.judge(held.seed, answer);
			if (!verdict || done) return false;
			malformed = isMalformed(verdict) ? verdict : null;
			if (isMalformed(verdict)) return false;
			given = [...given, answer];
			const statement = held.generator?.summary(held.seed, answer) ?? [];
			history = [...history, { correct: verdict.correct, statement }];
			return true;
		},
		hint() {
			asked = Math.min(asked + 1, held.item?.hints.length ?? 0);
		},
		next() {
			if (done && !isOn(held, offered())) begin(offered());
		}
	};
}
