import { shelfOf } from '#src/schemas/shelf.ts';

/**
 * Where reviews have no pages of their own, the address of one is `/reviews/#<id>`. It stands in a page of its product, and which one that is
 * changes with each new review; so it is looked up when somebody comes.
 */
async function findReview(): Promise<void> {
  const { places = '', root = '' } = document.querySelector<HTMLElement>('[data-places]')?.dataset ?? {};
  // Scripts on other people's pages end each address with a slash.
  const id = location.hash.slice(1).replace(/\/$/, '');
  if (!/^[a-z0-9-]+$/.test(id) || document.getElementById(id) !== null) return;
  const response = await fetch(`${places}${shelfOf(id)}.json`);
  if (!response.ok) return;
  const found = ((await response.json()) as Record<string, [product: string, page: number]>)[id];
  if (found === undefined) return;
  const [product, page] = found;
  location.assign(`${root}products/${product}/${page > 1 ? `${page}/` : ''}#${id}`);
}

// What cannot be loaded changes nothing: the newest reviews stay in sight.
const find = () => findReview().catch(() => undefined);
addEventListener('hashchange', find);
find();
