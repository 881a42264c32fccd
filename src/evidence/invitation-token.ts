/**
 * An invitation to write about one order line. Its token is `i1.<product>.<YYYYMMDD>.<id>.<mac>`: readable, so that the form knows the
 * product, and without a word about the customer or the order. Only the holder of the pepper can make one, or tell which order it is for.
 */
export interface Invitation {
  /** 20 hex digits; the same for one order line each time, so that a line is answered once, however often it was invited. */
  id: string;
  /** Slug of the product. */
  product: string;
  /** The last day on which it may be answered, YYYY-MM-DD. */
  expires: string;
}

const TOKEN = /^i1\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d{4})(\d{2})(\d{2})\.([0-9a-f]{20})\.([0-9a-f]{32})$/;
const MOST_CHARACTERS = 200;

/** Reads a token without checking who made it, as the form in the browser does. @returns nothing for any other text */
export function parseToken(token: string): (Invitation & { mac: string }) | undefined {
  if (token.length > MOST_CHARACTERS) return undefined;
  const [, product = '', year = '', month = '', day = '', id = '', mac = ''] = TOKEN.exec(token) ?? [];
  const expires = `${year}-${month}-${day}`;
  if (mac === '' || Number.isNaN(Date.parse(expires))) return undefined;
  return { id, product, expires, mac };
}
