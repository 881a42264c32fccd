/** A response of JSON, as the endpoints of the API and of feeds give it. */
export function jsonResponse(document: unknown, type = 'application/json'): Response {
  return new Response(`${JSON.stringify(document)}\n`, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
