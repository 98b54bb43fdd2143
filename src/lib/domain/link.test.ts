import { describe, expect, it } from 'vitest';
import { hostOf, hrefProblem, LONGEST_HREF } from './link.ts';

describe('an address that leads away', () => {
	it.each([
		['https://example.org', 'example.org'],
		['https://Videos.Example.org/halves?part=1&of=2#start', 'videos.example.org'],
		['https://xn--brche-kva.example/br%C3%BCche', 'xn--brche-kva.example'],
		['https://example.org/zählen', 'example.org'],
		['https://example.org:8443/', 'example.org']
	])('may be %s, which leads to %s', (href, host) => {
		expect(hrefProblem(href)).toBeNull();
		expect(hostOf(href)).toBe(host);
		expect(new URL(href).hostname).toBe(host);
	});

	it.each([
		'http://example.org',
		'//example.org',
		'javascript:alert(1)',
		'data:text/html,x',
		'ftp://example.org',
		' https://example.org',
		''
	])('is https, not: %s', (href) => expect(hrefProblem(href)).toEqual({ code: 'notHttps' }));

	it.each([
		'https://',
		'https://localhost/',
		'https://school.example@elsewhere.example/',
		'https://user:secret@example.org/',
		'https://example.org\\@elsewhere.example',
		'https://exa mple.org/',
		'https://example.org/a b',
		'https://example.org/"onclick="',
		'https://example.org/<b>',
		'https://example..org/',
		'https://example.org:port/',
		'https://example.org/\n'
	])('is as a browser shows it, not: %s', (href) => {
		expect(hrefProblem(href)).toEqual({ code: 'linkUnreadable' });
		expect(hostOf(href)).toBe('');
	});

	it('is of bounded length', () => {
		const long = `https://example.org/${'a'.repeat(LONGEST_HREF - 20)}`;
		expect(hrefProblem(long)).toBeNull();
		expect(hrefProblem(`${long}a`)).toEqual({ code: 'linkTooLong', max: LONGEST_HREF });
	});

	it('is looked at in no time, however it is made up', () => {
		expect(hrefProblem(`https://${'a-'.repeat(240)}`)).toEqual({ code: 'linkUnreadable' });
		expect(hrefProblem(`https://${'a.'.repeat(240)}`)).toEqual({ code: 'linkUnreadable' });
	});
});
