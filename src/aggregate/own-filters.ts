import type { Product } from '#src/schemas/product.ts';
import type { CatalogProduct, CatalogReview } from './catalog.ts';
import { listFilters, type PopularFilter } from './filters.ts';

type LocalText = Product['name'];

/** A filter that only this product has: an answer to one of its questions, or a variant. */
export interface OwnFilter {
  /** `attr-glaze`, or `variant`. */
  facet: string;
  value: string;
  /** At least 1, and fewer than all. */
  n: number;
  /** *Glaze*; none for a variant. */
  question?: LocalText;
  name: LocalText;
}

type Sold = Pick<CatalogProduct, 'attributes' | 'variants' | 'reviews'>;
type Bought = Pick<CatalogReview, 'attributes' | 'variant'>;

const VARIANT = 'variant';
/** Imported reviews name variants in hundreds of spellings. */
const MOST_VARIANTS = 8;
const LONGEST_VALUE = 60;

/** All filters of a product, in the order of its page: stars, photo and reply, then what was bought, then how it is known. */
export function listProductFilters(product: Sold): (PopularFilter | OwnFilter)[] {
  const general = listFilters(product.reviews);
  const isFirst = ({ facet }: PopularFilter) => facet === 'stars' || facet === 'photo' || facet === 'reply';
  return [...general.filter(isFirst), ...listOwnFilters(product), ...general.filter((filter) => !isFirst(filter))];
}

/** Answers in the order in which the product declares them, then its variants, the most frequent first. */
export function listOwnFilters({ attributes, variants, reviews }: Sold): OwnFilter[] {
  const answers = Object.entries(attributes).flatMap(([key, { label, values }]) =>
    Object.entries(values).map(([value, name]): OwnFilter => {
      const n = reviews.filter((review) => review.attributes[key] === value).length;
      return { facet: `attr-${key}`, value, n, question: label, name };
    }),
  );
  const bought = Array.from(variantsOf(reviews), ([text, value]): OwnFilter => {
    const n = reviews.filter(({ variant }) => variant === text).length;
    return { facet: VARIANT, value, n, name: variants.find(({ name }) => hasText(name, text))?.name ?? text };
  });
  const isUseful = ({ n }: OwnFilter) => n > 0 && n < reviews.length;
  return [
    ...answers.filter(isUseful),
    ...bought
      .filter(isUseful)
      .sort((a, b) => b.n - a.n)
      .slice(0, MOST_VARIANTS),
  ];
}

/** What a review can be filtered by among those of its product, each as it stands in the address of the page: `attr-glaze=abu`. */
export function ownFactsOf({ attributes, variant }: Bought, { reviews }: Pick<Sold, 'reviews'>): string[] {
  const value = variant === undefined ? undefined : variantsOf(reviews).get(variant);
  return [
    ...Object.entries(attributes).map(([key, answer]) => `attr-${key}=${answer}`),
    ...(value === undefined ? [] : [`${VARIANT}=${value}`]),
  ];
}

/** What was bought, and how it is used, in the words of the product: *Rice-husk ash*. */
export function describeBought({ attributes, variant }: Bought, product: Pick<Sold, 'attributes' | 'variants'>): LocalText[] {
  const answers = Object.entries(attributes).flatMap(([key, value]): LocalText[] => {
    const name = product.attributes[key]?.values[value];
    return name === undefined ? [] : [name];
  });
  if (variant === undefined) return answers;
  return [product.variants.find(({ name }) => hasText(name, variant))?.name ?? variant, ...answers];
}

const known = new WeakMap<readonly Bought[], Map<string, string>>();

/** Each variant that reviews name, with its name in addresses. A number is added where no plain letters are left, or the name is taken. */
function variantsOf(reviews: readonly Bought[]): Map<string, string> {
  const before = known.get(reviews);
  if (before !== undefined) return before;
  const values = new Map<string, string>();
  const taken = new Set<string>();
  for (const { variant } of reviews) {
    if (variant === undefined || values.has(variant)) continue;
    const plain = plainName(variant);
    const value = plain === '' || taken.has(plain) ? `${plain === '' ? 'v' : plain}-${values.size + 1}` : plain;
    taken.add(value);
    values.set(variant, value);
  }
  known.set(reviews, values);
  return values;
}

function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_VALUE)
    .replace(/^-+|-+$/g, '');
}

function hasText(name: LocalText, text: string): boolean {
  return typeof name === 'string' ? name === text : Object.values(name).includes(text);
}
