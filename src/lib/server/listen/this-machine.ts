/** Whether a host, as it stands in an address, is the machine that asks: nobody else can come by it. */
export function isThisMachine(host: string): boolean {
	const name = host.replace(/:\d+$/, '').toLowerCase();
	return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}
