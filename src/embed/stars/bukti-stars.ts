import { LANGUAGES, outOfFive, sample } from 'virtual:bukti/elements';
import { BuktiBase, createSlot, type Drawing } from '../shared/bukti-base.ts';
import { fillElement } from '../shared/create.ts';
import { languageOf } from '../shared/language.ts';
import { findRating } from './ratings.ts';

/**
 * The stars of a product in one line of text, in its size and colour: for cards and lists of products. All of a page ask for one file.
 * @tagname bukti-stars
 * @csspart stars - The five stars
 * @csspart text - The mean and the number of ratings
 * @cssprop [--bukti-accent=currentColor] - Colour of the stars that were given
 */
export class BuktiStars extends BuktiBase {
  static observedAttributes = ['product', 'sku', 'gtin', 'shop-id', 'lang'];

  protected async draw(): Promise<Drawing> {
    const detail = await findRating(this);
    const { ratingValue, ratingCount } = detail;
    if (!ratingValue) return { state: 'empty', detail, content: createSlot('empty') };
    const lang = languageOf(this, LANGUAGES);
    const at = LANGUAGES.indexOf(lang);
    const value = ratingValue.toLocaleString(lang, { minimumFractionDigits: 1 });
    const text = ` (${ratingCount.toLocaleString(lang)})`;
    const label = value + outOfFive[at] + text + sample[at];
    const content = span({ role: 'img', 'aria-label': label }, drawStars(ratingValue), span({ part: 'text' }, ` ${value}${text}`));
    return { state: 'load', detail, content };
  }
}

/** Letters, and so in the size and the colour of the text; full stars are cut off over empty ones. Without a style sheet: the strictest policy of a shop lets it be. */
function drawStars(rating: number): Element {
  const given = span({}, '★★★★★');
  given.style.cssText = `position:absolute;left:0;overflow:hidden;width:${rating * 20}%;color:var(--bukti-accent,inherit)`;
  const stars = span({ part: 'stars' }, '☆☆☆☆☆', given);
  stars.style.cssText = 'position:relative;display:inline-block;line-height:1;white-space:nowrap';
  return stars;
}

function span(attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  return fillElement(document.createElement('span'), attributes, ...children);
}
