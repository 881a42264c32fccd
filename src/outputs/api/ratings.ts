import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { elementLanguages, elementTexts } from '#src/i18n/elements.ts';
import { localeOf } from '#src/i18n/locale.ts';
import { KEY_KINDS, keysOf } from '#src/schemas/product-keys.ts';
import type { Site } from '#src/schemas/site.ts';
import { compare } from '#src/schemas/sort.ts';
import type { ApiRatings } from './schemas.ts';

/** With more products than this, the file comes in parts: 2,000 products are about 24 KB on the wire, and few sites have more. */
const MOST_IN_A_FILE = 2000;

/** A file of ratings, and its path below `/api/v1/`. */
interface RatingsFile {
  path: string;
  document: ApiRatings;
}

/**
 * Every product's mean and number of ratings, by its slug and by each key that the shop has for it: one file each, or, where there
 * are many products, one that tells of its parts.
 */
export function buildRatings(
  products: readonly CatalogProduct[],
  { sample, languages }: Pick<Site, 'sample' | 'languages'>,
  most: number = MOST_IN_A_FILE,
): RatingsFile[] {
  const told = {
    ...(sample && { sample }),
    words: Object.fromEntries(
      elementLanguages(languages).map((lang): [string, [string, string, string]] => {
        const { outOfFive, sample: made } = elementTexts(lang, sample);
        return [lang, [outOfFive, made === '' ? '' : ` ${made}`, localeOf(lang)]];
      }),
    ),
  };
  const bySlug = products.map((product) => [product.slug, product] as const);
  const byKeys = KEY_KINDS.map((kind) => ({
    name: `ratings/${kind}`,
    entries: ownKeys(products.flatMap((product) => keysOf(product, kind).map(({ key }) => [key, product] as const))),
  }));
  return [{ name: 'ratings', entries: bySlug }, ...byKeys].flatMap(({ name, entries }) => splitFile(name, entries, told, most));
}

type Entry = readonly [key: string, product: CatalogProduct];

/** Leaves out keys that two products share: they would show the stars of one for the other. */
function ownKeys(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, ([key]) => key).values()].flatMap((some) => (some.length === 1 ? some : []));
}

/** Parts are of keys that follow each other, so that whoever knows the first key of each knows where a key is. */
function splitFile(name: string, entries: readonly Entry[], told: Pick<ApiRatings, 'sample' | 'words'>, most: number): RatingsFile[] {
  const sorted = [...entries].sort(([a], [b]) => compare(a, b));
  const documentOf = (some: readonly Entry[]): Pick<ApiRatings, 'ratings'> => ({
    ratings: Object.fromEntries(some.map(([key, { summary }]) => [key, [summary.ratingValue ?? null, summary.ratingCount]])),
  });
  if (sorted.length <= most) return [{ path: `${name}.json`, document: { ...told, ...documentOf(sorted) } }];
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, at) => sorted.slice(at * most, (at + 1) * most));
  return [
    { path: `${name}.json`, document: { ...told, parts: parts.map(([first]) => first?.[0] ?? '') } },
    ...parts.map((part, at) => ({
      path: `${name}/${at + 1}.json`,
      document: { ...(told.sample && { sample: told.sample }), ...documentOf(part) },
    })),
  ];
}
