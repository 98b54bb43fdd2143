// A posted form, stopped once: what fits its schema, or a code for each field that does not.
import type { z } from 'zod';

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Record<string, string> };

/** The schema's messages are codes; the page words them. Files and repeated fields count as not given. */
export function parseForm<Value>(schema: z.ZodType<Value>, form: FormData): Parsed<Value> {
	const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
	const parsed = schema.safeParse(fields);
	if (parsed.success) return { ok: true, value: parsed.data };
	const problems: Record<string, string> = {};
	for (const { path, message } of parsed.error.issues) problems[String(path[0])] ??= message;
	return { ok: false, problems };
}
