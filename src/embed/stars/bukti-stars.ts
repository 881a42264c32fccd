import { BuktiBase, type Drawing, languageOf } from '../shared/bukti-base.ts';
import { create, fillElement } from '../shared/create.ts';
import type { LoadDetail } from '../shared/events.ts';
import { keyOf, type RatingsDocument } from '../shared/key.ts';
import { load } from '../shared/load.ts';
import { renderStars } from '../shared/stars.ts';

/**
 * The stars of a product in one line of text, in its size and colour: for cards and lists of products. All of a page ask for one file.
 * @tagname bukti-stars
 * @attr {string} product - Slug of the product
 * @csspart stars - The five stars
 * @csspart text - The mean and the number of ratings
 * @cssprop [--bukti-accent=currentColor] - Colour of the stars that were given
 */
export class BuktiStars extends BuktiBase {
  static observedAttributes = ['product', 'sku', 'gtin', 'shop-id', 'lang'];

  protected async draw(): Promise<Drawing> {
    const { detail, words } = await findRating(this);
    const { ratingValue, ratingCount } = detail;
    if (!ratingValue) return { state: 'empty', detail };
    const lang = languageOf(this, Object.keys(words));
    const [outOfFive, sample = '', locale] = words[lang] ?? [''];
    const value = ratingValue.toLocaleString(locale, { minimumFractionDigits: 1 });
    const text = ` (${ratingCount.toLocaleString(locale)})`;
    const label = value + outOfFive + text + sample;
    const content = fillElement(
      create('span', ''),
      { role: 'img', 'aria-label': label },
      renderStars(ratingValue, { part: 'stars' }),
      fillElement(create('span', '', ` ${value}${text}`), { part: 'text' }),
    );
    return { state: 'load', detail, content };
  }
}

/** The rating of the product that an element names, and what is said of it, by language. Throws 404 where there is no such product. */
async function findRating(element: Element): Promise<{ detail: LoadDetail; words: NonNullable<RatingsDocument['words']> }> {
  const [key, path] = keyOf(element);
  const { words = {}, parts, ratings: all } = await load<RatingsDocument>(path);
  const { ratings } = parts
    ? await load<RatingsDocument>(`${path}/${parts.filter((first) => first <= key).length || 1}`)
    : { ratings: all };
  const rating = { __proto__: null, ...ratings }[key];
  if (!rating) throw 404;
  return { detail: { product: key, ratingValue: rating[0], ratingCount: rating[1] }, words };
}
