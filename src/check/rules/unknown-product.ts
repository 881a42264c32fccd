import { meantKey } from '#src/loaders/key-slips.ts';
import { slugOf } from '#src/loaders/slug-of.ts';
import { namesOf } from '#src/schemas/primitives.ts';
import { entriesOf, type Folder } from '../folder.ts';
import { onePerCause, type Rule } from '../rule.ts';
import { unknownName } from '../unknown-name.ts';

/** Reviews, posts and questions about a product that has no file. A missing file is told once, whatever depends on it. */
export const unknownProduct: Rule = {
  code: 'unknown-product',
  about: {
    en: 'Each product of a review, post or question has a file.',
    id: 'Setiap produk di ulasan, kiriman, atau pertanyaan punya berkas.',
  },
  check(folder: Folder) {
    const known = entriesOf(folder, 'products').map(({ data }) => data.slug);
    const byName = new Map(
      entriesOf(folder, 'products').flatMap(({ data }) => namesOf(data.name).map((name) => [slugOf(name), data.slug])),
    );
    /** By the name of its file in another spelling, by its own name, or by a similar one. */
    const meantProduct = (word: string) =>
      known.includes(slugOf(word)) ? slugOf(word) : (byName.get(slugOf(word)) ?? meantKey(word, known));
    const isMissing = (slug: string) => !known.includes(slug) && folder.lost?.mayHold('products', slug) !== true;
    const uses = [
      ...entriesOf(folder, 'reviews').map((entry) => ({ entry, slug: entry.data.product, path: [] as PropertyKey[] })),
      ...entriesOf(folder, 'questions').map((entry) => ({ entry, slug: entry.data.product, path: ['product'] as PropertyKey[] })),
      ...entriesOf(folder, 'posts').flatMap((entry) =>
        entry.data.products.map((slug, index) => ({ entry, slug, path: ['products', index] as PropertyKey[] })),
      ),
    ].filter(({ slug }) => isMissing(slug));
    return onePerCause(
      uses.map(({ entry, slug, path }) => ({
        cause: slug,
        problem: unknownName(entry, 'unknown-product', slug, path, known, `content/products/${slugOf(slug)}.yaml`, meantProduct(slug)),
      })),
    );
  },
};
