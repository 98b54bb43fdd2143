// The class that a page's address names.
import { error } from '@sveltejs/kit';
import type { ClassroomId } from '../../domain/ids.ts';
import { id } from './forms.ts';

export function classroomOf({ params }: { params: Partial<Record<string, string>> }): ClassroomId {
	const parsed = id.safeParse(params.classroom);
	return parsed.success ? parsed.data : error(404);
}
