import { expect, it } from 'vitest';
import { channelName, parseChannel, type Channel } from './channels.ts';

it('[J1] every channel has one name, and the name leads back', () => {
	const channels: Channel[] = [
		{ view: 'route', classroom: 1, student: 2_147_483_647 },
		{ view: 'board', classroom: 7 },
		{ view: 'people', classroom: 7 },
		{ view: 'wall', classroom: 7 },
		{ view: 'display', classroom: 7 }
	];
	for (const channel of channels) expect(parseChannel(channelName(channel))).toEqual(channel);
});

it('[J1] nothing else is a channel', () => {
	for (const name of [
		'',
		'board',
		'board:0',
		'board:01',
		'board:1:2',
		'route:1',
		'wall:1x',
		'wall:1:2',
		'display:1:2',
		'board:-1',
		'board:1 ',
		'board:1\n',
		'people:99999999999',
		'board:2147483648',
		'route:1:9999999999'
	])
		expect(parseChannel(name)).toBeNull();
});
