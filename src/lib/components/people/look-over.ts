// After a list was sent: what was typed stays, and the eye and the reader go to what was made of it.
import type { SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';
import { announce } from '../ui/announce.svelte.ts';

/** `say`: what to tell, once the answer is on the page. */
export const lookOver =
	(say: () => string): SubmitFunction =>
	() =>
	async ({ result, update }) => {
		await update({ reset: false });
		if (result.type === 'redirect') return;
		await tick();
		const invalid = document.querySelector<HTMLElement>('[aria-invalid="true"]');
		(invalid ?? document.querySelector<HTMLElement>('[data-look]'))?.focus();
		const words = say();
		if (words) announce(words);
	};
