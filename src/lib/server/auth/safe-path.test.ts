import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it.each(['/', '/student/5', '/board/7?x=1#top'])('%s is here', (path) => expect(safePath(path)).toBe(path));

it.each([
	'',
	null,
	'student',
	'https://evil.example',
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'\\\\x',
	'javascript:x'
])('%s is not', (path) => expect(safePath(path)).toBeNull());
