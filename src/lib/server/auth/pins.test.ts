import { expect, it } from 'vitest';
import { isEasyPin } from './pins.ts';

it.each(['0000', '7777', '1234', '6789', '4321', '3210'])('%s is what a classmate would try first', (pin) =>
	expect(isEasyPin(pin)).toBe(true)
);

it.each(['1357', '2468', '1235', '9014', '1122', '8901'])('%s will do', (pin) => expect(isEasyPin(pin)).toBe(false));
