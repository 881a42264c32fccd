import { BuktiBase } from '../shared/bukti-base.ts';
import { create, fillElement } from '../shared/create.ts';
import type { Drawing } from '../shared/drawing.ts';
import { languageOf } from '../shared/language.ts';
import { renderStars } from '../shared/stars.ts';
import { findRating } from './ratings.ts';

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
