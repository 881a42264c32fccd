/** Address of the site that this script comes from, with a slash at its end: the script lies in `/embed/v1/`. */
export const SITE = new URL('../..', import.meta.url).href;

/**
 * A document of the API, requested once however many elements ask for it; again only where it could not be had.
 * @param path below `/api/v1/`, without its ending
 * @throws the status where the site answers with one, such as 404; otherwise what the browser throws
 */
export function load<Document>(path: string): Promise<Document> {
  documents[path] ??= fetch(`${SITE}api/v1/${path}.json`)
    .then((response) => {
      if (response.ok) return response.json();
      throw response.status;
    })
    .catch((error) => {
      delete documents[path];
      throw error;
    });
  return documents[path] as Promise<Document>;
}
const documents: Record<string, Promise<unknown>> = {};
