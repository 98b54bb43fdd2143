/** Raised whenever a message changes its shape; a test holds it to a hash of the schemas. */
export const PROTOCOL_VERSION = 1;
