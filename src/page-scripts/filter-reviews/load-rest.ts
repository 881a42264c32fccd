/**
 * The reviews of the product's other pages, as they stand there: pages of this site, made by the same build.
 * @throws where a page does not come
 */
export async function loadRest(pages: readonly string[]): Promise<HTMLElement[][]> {
  return Promise.all(
    pages.map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return [...page.querySelectorAll<HTMLElement>('article[data-facts]')].map((article) => document.adoptNode(article));
    }),
  );
}
