// What happens at the doors, as codes with numbers: the catalogue words them.

export type DoorRefusal =
	/** `waitMs`: before the next try; 0 when it may follow at once. */
	| { code: 'wrongPin'; waitMs: number }
	| { code: 'wrongPassword'; waitMs: number }
	/** Too soon after wrong tries; nothing was checked. */
	| { code: 'wait'; waitMs: number }
	| { code: 'joiningClosed' }
	| { code: 'notInClass' }
	/** No PIN to try: choose one first. */
	| { code: 'noPin' }
	/** No PIN to choose: there is one. */
	| { code: 'hasPin' }
	| { code: 'easyPin' };

export type Entered = { kind: 'in' } | { kind: 'refused'; refusal: DoorRefusal };
