// How good predictions were.

/** Area under the ROC curve, ties counted half: the chance that a right answer was predicted above a wrong one. */
export function auc(predicted: readonly number[], correct: readonly boolean[]): number {
	const order = [...predicted.keys()].sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0));
	let right = 0;
	let ranks = 0;
	for (let from = 0; from < order.length;) {
		let to = from;
		while (to < order.length && predicted[order[to] ?? 0] === predicted[order[from] ?? 0]) to++;
		const rank = (from + 1 + to) / 2;
		for (let at = from; at < to; at++) {
			if (!correct[order[at] ?? 0]) continue;
			right++;
			ranks += rank;
		}
		from = to;
	}
	return (ranks - (right * (right + 1)) / 2) / (right * (order.length - right));
}

export function rmse(predicted: readonly number[], correct: readonly boolean[]): number {
	let sum = 0;
	predicted.forEach((one, index) => (sum += (one - (correct[index] ? 1 : 0)) ** 2));
	return Math.sqrt(sum / predicted.length);
}
