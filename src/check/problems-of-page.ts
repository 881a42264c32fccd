import type { Problem } from '#src/schemas/problem.ts';

/**
 * The problems that a page has to do with: those of its own entry, of what it shows, and of the whole site. Pages that show everything
 * have all of them.
 * @param path of the page below the site, such as `reviews/ani/`; a language may stand before it
 */
export function problemsOfPage<Found extends Pick<Problem, 'file'>>(
  problems: readonly Found[],
  path: string,
  reviews: readonly { id: string; product: string }[],
): Found[] {
  const [kind, name] = path.replace(/^[a-z]{2}\//, '').split('/');
  if (name === undefined || name === '' || (kind !== 'reviews' && kind !== 'products')) return [...problems];
  const product = kind === 'products' ? name : reviews.find(({ id }) => id === name)?.product;
  return problems.filter(({ file }) => {
    if (file === 'site.yaml' || file.startsWith('log/')) return true;
    if (product !== undefined && file.startsWith(`products/${product}.`)) return true;
    if (kind === 'products') return file.startsWith(`reviews/${name}/`) || file === `reviews/${name}.ndjson`;
    // If the review is not known, any file with one review a line may hold it.
    return file.endsWith(`/${name}.md`) || (product === undefined && file.endsWith('.ndjson'));
  });
}
