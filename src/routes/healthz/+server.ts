// Answers as soon as the app has booted; asked by load balancers, the test runner and the dev server.
import { json } from '@sveltejs/kit';

export const GET = () => json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
