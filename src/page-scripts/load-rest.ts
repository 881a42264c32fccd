/**
 * What other pages of a list show, page by page, ready to be put into this one: pages of this site, made by the same build.
 * @param selector of what is listed
 * @throws where a page does not come
 */
export async function loadRest(addresses: readonly string[], selector: string): Promise<HTMLElement[][]> {
  return Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return [...page.querySelectorAll<HTMLElement>(selector)].map((element) => document.adoptNode(element));
    }),
  );
}
