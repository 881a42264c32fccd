import type { Description } from '../description.ts';
import type { LinkTarget } from '../read-loose.ts';

/**
 * Reads links of the site: which review, or which product, has this address in any language. Other pages of a product are its own
 * too, and the lists of its reviews that a filter keeps.
 */
export function createTargetOf(
  description: Pick<Description, 'base' | 'pages' | 'places' | 'products'>,
  ownBase: string,
): (href: string, from: string) => LinkTarget {
  const reviews = [...description.pages, ...description.places].map((template) => matcherOf(template, '{id}', PAGE));
  const products = description.products.map((template) => matcherOf(template, '{slug}', PAGE_OR_LIST));
  const bases = basesOf(description, ownBase);
  return (href, from) => {
    const address = pathOf(href, from, bases);
    if (address === undefined) return {};
    const path = address.split('#', 1)[0] ?? '';
    const review = firstMatch(reviews, path) ?? firstMatch(reviews, address);
    const product = review === undefined ? firstMatch(products, path) : undefined;
    const level = product === undefined ? undefined : /\/level\/([a-z-]{1,40})\/$/.exec(path)?.[1];
    return {
      ...(review !== undefined && { review }),
      ...(product !== undefined && { product }),
      ...(level !== undefined && { level }),
    };
  };
}

/** What the site calls its base, and where it was asked for. */
export function basesOf({ base }: Pick<Description, 'base'>, ownBase: string): string[] {
  return [...new Set([base, ownBase])].filter((one) => URL.canParse(one));
}

/** What stands before all addresses of a language: `en/`. */
export function languageOf(product: string): string {
  return product.split('products/')[0] ?? '';
}

const MAX_ADDRESS = 2000;

/** Below the site's base, with a fragment, without a query; nothing for another site. @param from the page that has the link */
export function pathOf(href: string, from: string, bases: readonly string[]): string | undefined {
  if (href.length > MAX_ADDRESS || href.startsWith('#')) return undefined;
  for (const base of bases) {
    const here = new URL(from, base);
    if (!URL.canParse(href, here)) return undefined;
    const { href: whole } = new URL(href, here);
    if (!whole.startsWith(base)) continue;
    const path = whole.slice(base.length);
    // A list's link with a choice leads to no single thing.
    if (path.includes('?')) return undefined;
    return path.replace(/index\.html(?=#|$)/, '');
  }
  return undefined;
}

type Matcher = (path: string) => string | undefined;

/** What may follow the name: the number of a page, or what a filter keeps: `stars/4/`. */
const PAGE = /^(?:\d+\/?)?$/;
const PAGE_OR_LIST = /^(?:\d+\/?|(?:stars|photo|reply|counted|level|lang|variant|attr-[a-z0-9-]{1,60})\/[A-Za-z0-9-]{1,60}\/)?$/;

function matcherOf(template: string, variable: string, tailPattern: RegExp): Matcher {
  const [before = '', after = ''] = template.split(variable);
  return (path) => {
    if (!path.startsWith(before)) return undefined;
    const rest = path.slice(before.length);
    const end = rest.indexOf(after === '' ? '/' : after);
    const name = end < 0 ? rest.replace(/\/$/, '') : rest.slice(0, end);
    const tail = end < 0 ? '' : rest.slice(end + after.length);
    return /^[a-z0-9-]{1,80}$/.test(name) && tailPattern.test(tail) ? name : undefined;
  };
}

function firstMatch(matchers: readonly Matcher[], path: string): string | undefined {
  for (const match of matchers) {
    const name = match(path);
    if (name !== undefined) return name;
  }
  return undefined;
}
