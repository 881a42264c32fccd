import { isVideo, type Media, type Video } from '#src/schemas/media.ts';
import { listLogos } from '#src/schemas/theme.ts';
import type { Catalog } from './catalog.ts';

/** What a published page may show of `content/media/`, as paths below it, sorted, each once. */
export interface PublishedMedia {
  /** Posters of videos, too. */
  pictures: string[];
  /** Videos and their captions. */
  files: string[];
  /** The poster of each video. */
  posters: Record<string, string>;
}

/** Nothing of a withheld review or of a post without permission is in it. */
export function listMedia({ site, products, reviews, posts }: Pick<Catalog, 'site' | 'products' | 'reviews' | 'posts'>): PublishedMedia {
  const media: Media[] = [
    ...products.flatMap((product) => product.images),
    ...reviews.flatMap((review) => review.media),
    ...posts.flatMap((post) => post.media),
  ];
  const videos = media.filter(isVideo);
  const pictures = media.map((one) => (isVideo(one) ? one.poster : one.src));
  return {
    pictures: sortedOnce([...pictures, ...listLogos(site.theme).map(({ src }) => src)]),
    files: sortedOnce(videos.flatMap(filesOf)),
    posters: Object.fromEntries(videos.map(({ src, poster }) => [src, poster])),
  };
}

function filesOf({ src, captions = [] }: Video): string[] {
  return [src, ...captions.map((track) => track.src)];
}

function sortedOnce(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}
