// Types SvelteKit and the build put in the global scope.
import type { Theme } from '#lib/protocol/theme.ts';
import type { App as OneApp } from '#lib/server/app.ts';
import type { Viewer } from '#lib/server/auth/auth-types.ts';

declare global {
	/** sha256 over the text of src/lib/domain; put in by Vite, so undefined in scripts that run without it. */
	const __MODEL_HASH__: string;

	namespace App {
		interface Locals {
			theme: Theme;
			app: OneApp;
			/** Null: nobody is signed in. */
			viewer: Viewer | null;
		}
		interface PageState {
			/** An item, questions without hints, or a task has the map's place; going back brings the map. */
			desk?: 'item' | 'questions' | 'task';
			/** Of which waypoint. */
			task?: string;
		}
		interface Error {
			message: string;
			/** Given to the person and written to the log, so that the two can be matched. */
			id?: string;
		}
	}
}

export {};
