import { buildCatalog, type Content } from './catalog.ts';

/** Paths below `content/media/` of all pictures that a published page may show, sorted, each once. */
export function listPictures(content: Content, today: string): string[] {
  const { site, products, reviews, posts } = buildCatalog(content, today);
  const images = [
    ...products.flatMap((product) => product.images),
    ...reviews.flatMap((review) => review.media),
    ...posts.flatMap((post) => post.media),
  ];
  const paths = images.map(({ src }) => src);
  return [...new Set(site.logo === undefined ? paths : [...paths, site.logo])].sort();
}
