// What became of a pasted list of names, as codes with numbers: the catalogue words them.

/** `first`: the line that has the name already; 0 for somebody who is in the class. */
export type ListProblem =
	| { line: number; code: 'tooLong' | 'noName' | 'tooMany'; text: string }
	| { line: number; code: 'again'; text: string; first: number };

export type PastedNames = { names: string[]; problems: ListProblem[] };
