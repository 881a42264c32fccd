import { BuktiBase, createSlot, type Drawing, languageOf } from '../shared/bukti-base.ts';
import { create, fillElement } from '../shared/create.ts';
import { keyOf, type RatingsDocument } from '../shared/key.ts';
import { load } from '../shared/load.ts';
import { renderStars } from '../shared/stars.ts';

/** Where a column has no room for the figures beside the stars, they wrap below the line and are cut off. */
const ONE_LINE = 'display:inline-flex;flex-wrap:wrap;block-size:max(1lh,1em);overflow:hidden';

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
    const [key, folder] = keyOf(this);
    const whole = await load<Required<RatingsDocument>>(`ratings${folder}`);
    const { parts, words } = whole;
    const { ratings } = parts
      ? await load<Required<RatingsDocument>>(`ratings${folder}/${parts.filter((first) => first <= key).length || 1}`)
      : whole;
    const rating = Object.hasOwn(ratings, key) && ratings[key];
    if (!rating) throw 404;
    const [ratingValue, ratingCount] = rating;
    const detail = { product: key, ratingValue, ratingCount };
    if (!ratingValue) return { state: 'empty', detail, content: createSlot('empty', createSlot('')) };
    const lang = languageOf(this, Object.keys(words));
    const [outOfFive, sample = '', locale] = words[lang] as [string, string?, string?];
    const value = ratingValue.toLocaleString(locale, { minimumFractionDigits: 1 });
    const text = `\u00a0(${ratingCount.toLocaleString(locale)})`;
    const content = fillElement(
      create('span', ''),
      { role: 'img', 'aria-label': value + outOfFive + text + sample },
      create('span', '', renderStars(ratingValue, { part: 'stars' })),
      fillElement(create('span', '', `\u00a0${value}${text}`), { part: 'text' }),
    );
    content.style.cssText = ONE_LINE;
    return { state: 'load', detail, content };
  }
}
