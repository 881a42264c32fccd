import { entriesOf, type Folder } from '../folder.ts';
import type { Rule } from '../rule.ts';
import { unknownName } from '../unknown-name.ts';

/** Changes that name products or reviews that do not exist, and campaigns that name posts that do not exist. */
export const unknownNamed: Rule = {
  code: 'unknown-review',
  about: {
    en: 'Changes name reviews that exist, and campaigns posts.',
    id: 'Perubahan menyebut ulasan yang ada, dan kampanye kiriman yang ada.',
  },
  check(folder: Folder) {
    const products = entriesOf(folder, 'products').map(({ data }) => data.slug);
    const reviews = entriesOf(folder, 'reviews').map(({ data }) => data.id);
    const posts = entriesOf(folder, 'posts').map(({ data }) => data.id);
    const missing = (names: readonly string[], known: readonly string[], kind: 'products' | 'reviews' | 'posts') =>
      names.flatMap((name, index) => (known.includes(name) || folder.lost?.mayHold(kind, name) === true ? [] : [{ name, index }]));
    return [
      ...entriesOf(folder, 'changes').flatMap((entry) => [
        ...missing(entry.data.products, products, 'products').map(({ name, index }) =>
          unknownName(entry, 'unknown-product', name, ['products', index], products, `content/products/${name}.yaml`),
        ),
        ...missing(entry.data.heard, reviews, 'reviews').map(({ name, index }) =>
          unknownName(entry, 'unknown-review', name, ['heard', index], reviews, 'content/reviews/'),
        ),
      ]),
      ...entriesOf(folder, 'campaigns').flatMap((entry) =>
        missing(entry.data.entries, posts, 'posts').map(({ name, index }) =>
          unknownName(entry, 'unknown-post', name, ['entries', index], posts, `content/posts/${name}.md`),
        ),
      ),
    ];
  },
};
