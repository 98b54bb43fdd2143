import { expect, it } from 'vitest';
import { deviceLabel } from './device.ts';

it.each([
	['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36', 'Chrome, ChromeOS'],
	['Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1', 'Safari, iPad'],
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge, Windows'],
	['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox, Linux'],
	['curl/8.5.0', ''],
	['', '']
])('%s is %s', (userAgent, label) => expect(deviceLabel(userAgent)).toBe(label));
