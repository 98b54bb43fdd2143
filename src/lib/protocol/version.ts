/** Raised whenever a message or a row changes its shape, so that an open page never misreads a newer server. */
export const PROTOCOL_VERSION = 13;

/** Of the schemas and types that version stands for. When the test fails: raise the version, then pin the new hash. */
export const PROTOCOL_HASH = '1064c2dfa4731b62';
