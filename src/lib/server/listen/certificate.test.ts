import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';

const TLS = new URL('../../../../tests/support/tls/', import.meta.url).pathname;
const [cert, key] = [join(TLS, 'classroom.pem'), join(TLS, 'classroom.key')];
const NOW = Date.parse('2027-01-15T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'classroom-gps-tls-'));

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
}

const newKey = (cipher: object) =>
	generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher });

describe('a certificate', () => {
	it('is read with the hosts it is good for, without wildcards', () => {
		expect(readCertificate({ cert, key }, NOW)).toMatchObject({
			cert: expect.stringContaining('BEGIN CERTIFICATE'),
			key: expect.stringContaining('PRIVATE KEY'),
			hosts: ['classroom.test', 'localhost', '127.0.0.1', '192.0.2.20']
		});
	});

	const otherKey = file('other.key', String(newKey({})));
	const lockedKey = file('locked.key', String(newKey({ cipher: 'aes-256-cbc', passphrase: 'x' })));
	const noPem = file('none.pem', 'nothing of the kind');

	it.each([
		['there is no file', { cert: join(folder, 'gone.pem'), key }, /TLS_CERT is .*gone\.pem: there is no such file/],
		['it is a folder', { cert, key: folder }, /TLS_KEY is .*: it is a folder/],
		['it is none', { cert: noPem, key }, /TLS_CERT, .*none\.pem, is not a certificate in PEM form/],
		['the key is none', { cert, key: noPem }, /TLS_KEY, .*none\.pem, is not a private key/],
		['the key is another’s', { cert, key: otherKey }, /TLS_KEY, .*other\.key, is not the key of the certificate/],
		['the key is locked', { cert, key: lockedKey }, /TLS_KEY, .*locked\.key, is locked with a passphrase/]
	])('is refused in words when %s', (_, files, words) => {
		expect(() => readCertificate(files, NOW)).toThrow(words);
	});

	it('is refused in words before and after its time', () => {
		expect(() => readCertificate({ cert, key }, Date.parse('2300-01-01'))).toThrow(/ran out on 2120-01-01/);
		expect(() => readCertificate({ cert, key }, 0)).toThrow(/is good from 2020-01-01 on, not before/);
	});
});
