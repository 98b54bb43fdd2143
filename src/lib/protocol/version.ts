/** Raised whenever a message or a row changes its shape, so that an open page never misreads a newer server. */
export const PROTOCOL_VERSION = 11;

/** Of the schemas and types that version stands for. When the test fails: raise the version, then pin the new hash. */
export const PROTOCOL_HASH = 'd167b6444317af02';
