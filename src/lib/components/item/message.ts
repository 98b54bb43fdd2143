/** Any message of the catalogue; which inputs each one takes is checked by worded.test.ts. */
export type Message = (inputs: never) => string;
