// The load generator: a process of its own, told what to do by messages, so that its work is nobody else's.
import { percentile } from '../../../src/cli/percentile.ts';
import { connectFloor } from './floor-load.ts';
import type { Run, Tally } from './pace.ts';
import { connectProduct, type LoadClass } from './product-load.ts';

export type Target = 'product' | 'floor';
export type LoadOrder =
	{ do: 'connect'; product: string; classes: LoadClass[]; floor: string } | ({ do: 'run'; target: Target } & Run);
export type LoadResult = {
	sent: number;
	acked: number;
	board: number;
	board_p50: number;
	board_p99: number;
	ack_p50: number;
	ack_p99: number;
};

const loads: Partial<Record<Target, { run: (run: Run) => Promise<Tally> }>> = {};

async function carryOut(order: LoadOrder): Promise<LoadResult | null> {
	if (order.do === 'connect') {
		loads.product = await connectProduct(order.product, order.classes);
		loads.floor = await connectFloor(order.floor, order.classes.length, order.classes[0]?.students.length ?? 0);
		return null;
	}
	const tally = await loads[order.target]?.run(order);
	if (!tally) throw new Error('not connected');
	const { sent, acked, board, ack } = tally;
	const at = (list: number[], share: number) => percentile(list, share) ?? NaN;
	return {
		...{ sent, acked, board: board.length },
		...{ board_p50: at(board, 0.5), board_p99: at(board, 0.99), ack_p50: at(ack, 0.5), ack_p99: at(ack, 0.99) }
	};
}

process.on('disconnect', () => process.exit());
process.on('message', (order: LoadOrder) => {
	carryOut(order).then(
		(result) => process.send?.({ result }),
		(error: unknown) => process.send?.({ error: String(error) })
	);
});
