import { isVideo } from '#src/schemas/media.ts';
import { PLATFORMS, type Post } from '#src/schemas/post.ts';
import { compare } from '#src/schemas/sort.ts';

/** What a post is made of. A post whose address is that of a video is one, also where the site shows only a still of it. */
const POST_KINDS = ['photo', 'video', 'words'] as const;
export type PostKind = (typeof POST_KINDS)[number];

const POST_FACETS = ['product', 'platform', 'kind'] as const;
export type PostFacet = (typeof POST_FACETS)[number];

/** One way to filter: values with the number of posts, in the order in which they are offered. */
interface PostFilter {
  facet: PostFacet;
  values: { value: string; n: number }[];
}

type Filtered = Pick<Post, 'platform' | 'products' | 'media' | 'source'>;

/** Addresses of videos on platforms that have other posts, too. */
const VIDEO_ADDRESS =
  /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch|shorts\/|live\/)|youtu\.be\/|(?:www\.|m\.)?tiktok\.com\/@[^/]+\/video\/|vm\.tiktok\.com\/|(?:www\.)?instagram\.com\/(?:reel|reels|tv)\/|(?:www\.|m\.)?facebook\.com\/(?:watch|reel\/|[^/]+\/videos\/)|fb\.watch\/)/i;

/** Whether the post itself is a video on its platform. */
export function isPlatformVideo({ source }: Pick<Post, 'source'>): boolean {
  return source !== undefined && VIDEO_ADDRESS.test(source);
}

export function kindsOf(post: Filtered): PostKind[] {
  const hasVideo = isPlatformVideo(post) || post.media.some(isVideo);
  const hasPhoto = post.media.some((media) => !isVideo(media)) && !isPlatformVideo(post);
  const kinds: PostKind[] = [...(hasPhoto ? (['photo'] as const) : []), ...(hasVideo ? (['video'] as const) : [])];
  return kinds.length === 0 ? ['words'] : kinds;
}

/** What a filter can match, each as `platform=tiktok`. */
export function factsOf(post: Filtered): string[] {
  return [...post.products.map((slug) => `product=${slug}`), `platform=${post.platform}`, ...kindsOf(post).map((kind) => `kind=${kind}`)];
}

/** A facet of which all posts have the same value is left out: it would filter nothing. @param products slugs in the order of the site */
export function listPostFilters(posts: readonly Filtered[], products: readonly string[]): PostFilter[] {
  const counts = new Map<string, number>();
  for (const fact of posts.flatMap(factsOf)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const of = (facet: PostFacet, values: readonly string[]): PostFilter => ({
    facet,
    values: values.flatMap((value) => {
      const n = counts.get(`${facet}=${value}`) ?? 0;
      return n === 0 ? [] : [{ value, n }];
    }),
  });
  const byNumber = [...PLATFORMS].sort((a, b) => (counts.get(`platform=${b}`) ?? 0) - (counts.get(`platform=${a}`) ?? 0) || compare(a, b));
  return [of('product', products), of('platform', byNumber), of('kind', POST_KINDS)].filter(({ values }) => values.length > 1);
}
