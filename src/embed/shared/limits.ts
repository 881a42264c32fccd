/** A host's page does not wait longer for a document. */
export const TIMEOUT_MS = 9000;
