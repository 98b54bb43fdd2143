import { logContract } from './log.contract.ts';
import { createMemoryLog } from './memory-log.ts';
import { createMemoryStore } from './memory-store.ts';

logContract('memory', async () => {
	const store = createMemoryStore();
	const log = createMemoryLog(store);
	const other = createMemoryLog(store);
	return {
		nodes: [log, other],
		async addClassroom() {
			const room = { schoolId: store.streams.size + 1, classroomId: store.streams.size + 1 };
			store.addClassroom(room.schoolId, room.classroomId);
			return room;
		},
		addPerson: async () => 7,
		loseNextAnswer: log.loseNextAnswer,
		async stop() {
			await Promise.all([log.stop(), other.stop()]);
		}
	};
});
