/** Raised whenever a message or a row changes its shape, so that an open page never misreads a newer server. */
export const PROTOCOL_VERSION = 12;

/** Of the schemas and types that version stands for. When the test fails: raise the version, then pin the new hash. */
export const PROTOCOL_HASH = '4221d0ee90e47d84';
