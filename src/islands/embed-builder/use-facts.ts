import { useMemo } from 'react';
import { type EmbedChoice, needsProduct } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext } from '#src/outputs/embed-code/code.ts';
import type { BuilderProps, Subject } from '#src/outputs/embed-code/props.ts';
import { isWholeSite } from '#src/outputs/embed-code/query.ts';
import { createUrls, type Urls } from '#src/outputs/urls.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { useFetched } from './use-fetched.ts';

/** A review, as much of it as its name in a list takes. */
export interface QuotableReview {
  id: string;
  rating: number;
  body: string;
  author: { name: string | null };
}

export interface EmbedFacts {
  /** The products known so far: the first one at once, all of them soon. */
  products: readonly Subject[];
  /** Of the chosen product, newest first; while they are not known, none. */
  reviews: readonly QuotableReview[] | undefined;
  /** The choice as it can be shown: with a product where its form needs one, and a review. */
  shown: EmbedChoice;
  /** With the addresses of the published site, for the code. */
  published: CodeContext;
  /** With the addresses of the site as it is served here, for the preview. Missing on the server. */
  here: CodeContext | undefined;
  isReady: boolean;
}

/** Everything that code and preview are made from, fetched from the site's own public documents. */
export function useFacts(props: BuilderProps, choice: EmbedChoice, isAwake: boolean): EmbedFacts {
  const { site, languages, lang } = props;
  const base = new URL(site.url).pathname;
  const local = useMemo(
    () =>
      isAwake
        ? (of: SiteLanguage) => createUrls({ url: new URL(base, location.origin).href, languages: [...languages], scale: site.scale }, of)
        : undefined,
    [isAwake, base, languages, site.scale],
  );
  const at = (address: (urls: Urls) => string) => (local === undefined ? undefined : address(local(choice.lang)));
  const products =
    useFetched(
      at((urls) => urls.api('products.json')),
      readProducts,
    ) ?? (props.product === undefined ? [] : [props.product]);
  const known = products.find(({ slug }) => slug === choice.product);
  const subject = known ?? (choice.product === '' && !needsProduct(choice.form) ? undefined : (props.product ?? products[0]));
  const slug = subject?.slug ?? '';

  const reviews = useFetched(
    choice.form === 'quote' && slug !== '' ? at((urls) => urls.api(`products/${slug}.json`)) : undefined,
    readReviews,
  );
  const review = reviews?.find(({ id }) => id === choice.review)?.id ?? (choice.review || (reviews?.[0]?.id ?? ''));
  const kind = choice.key === 'product' ? undefined : choice.key;
  const key = kind && subject?.keys[kind][0];
  const shown = { ...choice, product: slug, review, key: key === undefined ? ('product' as const) : choice.key };
  const snippet = useFetched(choice.form === 'snippet' ? at((urls) => urls.snippet(slug)) : undefined, readText);
  const jsonLd = useFetched(
    slug === '' || choice.form === 'stars' ? undefined : at((urls) => urls.api(`json-ld/${choice.lang}/${slug}.json`)),
    readText,
  );
  const ending = choice.badge === 'pill' ? '' : `.${choice.badge}`;
  const svg = useFetched(choice.form === 'badge' ? at((urls) => urls.badge(`${slug || '_site'}${ending}.svg`)) : undefined, readText);
  const badgeSize = svg === undefined ? undefined : sizeOf(svg);

  const facts = {
    policies: props.policies,
    about: props.about,
    release: props.release,
    starsRelease: props.starsRelease,
    ...(key !== undefined && { key }),
    ...(jsonLd !== undefined && { jsonLd }),
    name: subject === undefined || isWholeSite(shown) ? site.name : (subject.name[choice.lang] ?? subject.name[lang] ?? subject.slug),
    published: subject?.published ?? site.published,
    ...(badgeSize !== undefined && { badgeSize }),
    ...(snippet !== undefined && { snippet }),
  };
  const isReady =
    (choice.form !== 'quote' || review !== '') &&
    (choice.form !== 'snippet' || snippet !== undefined) &&
    (choice.form !== 'badge' || svg !== undefined);
  return {
    products,
    reviews,
    shown,
    published: { ...facts, urls: createUrls({ url: site.url, languages: [...languages], scale: site.scale }, choice.lang) },
    here: local === undefined ? undefined : { ...facts, urls: local(choice.lang) },
    isReady,
  };
}

const readText = (response: Response) => response.text();

async function readProducts(response: Response): Promise<Subject[]> {
  const { products } = (await response.json()) as { products: Subject[] };
  return products.map(({ slug, name, keys, published }) => ({ slug, name, keys, published }));
}

async function readReviews(response: Response): Promise<QuotableReview[]> {
  return ((await response.json()) as { reviews: QuotableReview[] }).reviews;
}

function sizeOf(svg: string): { width: number; height: number } | undefined {
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return width === undefined ? undefined : { width: Number(width), height: Number(height) };
}
