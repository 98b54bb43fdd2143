import { createMemoryPresenceStore } from './memory-presence-store.ts';
import { presenceStoreContract } from './presence-store.contract.ts';

presenceStoreContract(async () => {
	let now = 1e9;
	return { store: createMemoryPresenceStore(() => now), age: async (ms) => void (now += ms) };
});
