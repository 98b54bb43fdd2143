// How other devices come to a class, as the board shows it.

export type JoinWays = {
	/** As they are typed, the likeliest to work first. */
	addresses: string[];
	/** Of the first, straight to the names of the class: modules a side, and the dark ones as one SVG path. */
	qr: { size: number; path: string };
	/** Only the machine that the server runs on can open them. */
	isLocal: boolean;
	/** Not encrypted, over a network. */
	isPlain: boolean;
};
