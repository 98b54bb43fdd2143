import { expect, it } from 'vitest';
import { newClassCode, readClassCode, spacedCode } from './class-code.ts';

it('has six characters that cannot be mistaken for one another', () => {
	for (let n = 0; n < 500; n++) expect(newClassCode()).toMatch(/^[CDFHJKMNPRTVWXY34679]{6}$/);
});

it('is read as children type it', () => {
	expect(readClassCode('ktm 4rp')).toBe('KTM4RP');
	expect(readClassCode(' KTM-4RP ')).toBe('KTM4RP');
	expect(readClassCode('ＫＴＭ４ＲＰ')).toBe('KTM4RP');
});

it('is refused when it can be none', () => {
	for (const typed of ['', 'KTM4R', 'KTM4RPP', 'KTM4RO', 'ktm4r\u0000', '💥💥💥💥💥💥'])
		expect(readClassCode(typed)).toBeNull();
});

it('is shown in two halves', () => {
	expect(spacedCode('KTM4RP')).toBe('KTM 4RP');
});
