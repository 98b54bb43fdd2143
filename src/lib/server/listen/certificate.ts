// The certificate that this server shows, read from its files. What is wrong with it is said before the port opens.
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TlsFiles } from '../config.ts';

export type Certificate = {
	cert: string;
	key: string;
	/** The hosts it is good for, as they stand in an address; no wildcards. */
	hosts: string[];
	/** ms since 1970 */
	validTo: number;
};

export function readCertificate({ cert, key }: TlsFiles, now: number): Certificate {
	const [certText, keyText] = [textOf('TLS_CERT', cert), textOf('TLS_KEY', key)];
	const shown = parsed(`TLS_CERT, ${cert}, is not a certificate in PEM form`, () => new X509Certificate(certText));
	if (!shown.checkPrivateKey(privateKey(key, keyText)))
		throw new Error(`TLS_KEY, ${key}, is not the key of the certificate in TLS_CERT, ${cert}`);
	const [from, to] = [Date.parse(shown.validFrom), Date.parse(shown.validTo)];
	if (now > to) throw new Error(`the certificate in TLS_CERT, ${cert}, ran out on ${dayOf(to)}`);
	if (now < from) throw new Error(`the certificate in TLS_CERT, ${cert}, is good from ${dayOf(from)} on, not before`);
	return { cert: certText, key: keyText, hosts: hostsIn(shown), validTo: to };
}

function textOf(name: string, file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const why = { ENOENT: 'there is no such file', EACCES: 'this user may not read it', EISDIR: 'it is a folder' };
		throw new Error(`${name} is ${file}: ${why[code as keyof typeof why] ?? `it cannot be read (${code})`}`, {
			cause: error
		});
	}
}

function privateKey(file: string, text: string): KeyObject {
	if (/ENCRYPTED/.test(text))
		throw new Error(
			`TLS_KEY, ${file}, is locked with a passphrase; give a key without one, readable by this user alone`
		);
	return parsed(`TLS_KEY, ${file}, is not a private key in PEM form`, () => createPrivateKey(text));
}

function parsed<Value>(otherwise: string, parse: () => Value): Value {
	try {
		return parse();
	} catch (error) {
		throw new Error(otherwise, { cause: error });
	}
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function hostsIn({ subjectAltName = '' }: X509Certificate): string[] {
	return subjectAltName.split(', ').flatMap((entry) => {
		const [kind, name = ''] = entry.split(/:(.*)/s);
		if (kind === 'DNS') return name.includes('*') ? [] : [name];
		if (kind !== 'IP Address') return [];
		return name.includes(':') ? [`[${name.toLowerCase()}]`] : [name];
	});
}
