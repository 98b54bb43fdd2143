// Which day it is where a school is, and when it ends. Pure.

/** How far the zone's clocks are ahead of UTC at `at`, ms. */
function offsetAt(at: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat('en-US', {
		...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
		...{ hour: 'numeric', minute: 'numeric', second: 'numeric' }
	});
	const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
	return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The next midnight (ms since 1970) on the clocks of `timeZone`; clocks may be put forward or back before it. */
export function endOfDay(now: number, timeZone: string): number {
	const local = new Date(now + offsetAt(now, timeZone));
	const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + 1);
	const guess = midnight - offsetAt(now, timeZone);
	return midnight - offsetAt(guess, timeZone);
}

const DAY = 86_400_000;

/** Days since 1970 on the clocks of `timeZone`, for moments (ms since 1970); the same day is worked out once. */
export function createDays(timeZone: string): (at: number) => number {
	let [from, until, day] = [0, 0, 0];
	return (at) => {
		if (at >= from && at < until) return day;
		day = Math.floor((at + offsetAt(at, timeZone)) / DAY);
		[from, until] = [at, endOfDay(at, timeZone)];
		return day;
	};
}
