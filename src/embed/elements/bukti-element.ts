import { STYLE } from 'virtual:bukti/elements';
import { announce, BuktiBase, createSlot, type Drawing, languageOf } from '../shared/bukti-base.ts';
import { create, fillElement } from '../shared/create.ts';
import { keyOf, type RatingsDocument } from '../shared/key.ts';
import { load } from '../shared/load.ts';
import { findProduct, LIMITS, loadReview, pickReviews, sortReviews } from './choose-reviews.ts';
import type { ListDocument, ListWords, ReviewDocument } from './documents.ts';
import OWN_STYLE from './elements.css?inline';
import { link, renderReview, renderSummary } from './render.ts';

/**
 * A rating, a list or wall of reviews, or one review, as the tag says: `bukti-rating`, `bukti-reviews`, `bukti-wall`, `bukti-quote`.
 *
 * @attr {string} review - Id of the review that a quote shows
 * @attr {number} limit - How many reviews at most
 * @attr {number} min-length - Shorter reviews are passed over, in characters
 * @attr {"list"|"cards"|"carousel"} layout - How reviews stand
 * @attr {"newest"|"oldest"|"highest"|"lowest"} order - In which order the chosen ones stand; it changes none of the choice
 * @attr {"light"|"dark"|"inherit"} theme - Colours: as the page's color-scheme where it is missing; inherit takes the colour of its text, and no box
 * @attr {string} accent - Colour of the stars that were given; made darker or lighter where the ground would hide it
 * @fires {CustomEvent<OpenDetail>} bukti-open - A link in it was clicked; whoever cancels it follows the link otherwise
 * @slot heading - Above the figures
 * @csspart div - The box, the figures and the list in it
 * @csspart p - A line of text
 * @csspart b - The mean
 * @csspart article - A review
 * @csspart bdi - A name, a city or a variant
 * @csspart a - A link
 * @cssprop [--bukti-accent=#b8720b] - Colour of the stars that were given; the site's own where it is missing
 * @cssprop [--bukti-font=system-ui,sans-serif] - Typeface
 */
export class BuktiElement extends BuktiBase {
  static observedAttributes = [
    'product',
    'sku',
    'gtin',
    'shop-id',
    'review',
    'limit',
    'min-length',
    'layout',
    'lang',
    'accent',
    'order',
    'theme',
  ];

  protected async draw(root: ShadowRoot): Promise<Drawing> {
    const form = this.localName.slice(6);
    /** The value of an attribute; empty, with a warning, where it is none of those that are allowed. */
    const get = (name: string, words = '', isAllowed = (value: string) => words.split(' or ').includes(value)): string => {
      const value = this.getAttribute(name) ?? '';
      if (!(words && value) || isAllowed(value)) return value;
      console.warn(this, `${name}="${value}" must be ${words}`);
      return '';
    };
    const getNumber = (name: string) => +get(name, 'a number', (value) => +value >= 1) >>> 0;
    let reviews: ReviewDocument[] = [];
    let product = await findProduct(this);
    if (form === 'quote') {
      const review = await loadReview(get('review'));
      reviews = [review];
      product = review.product;
    }
    const list = await load<ListDocument>(product ? `products/${product}` : 'reviews');
    const limit = LIMITS[form];
    if (limit) reviews = await pickReviews(list, product, { limit: getNumber('limit') || limit, minLength: getNumber('min-length') });
    const lang = languageOf(this, Object.keys(list.words));
    const words = list.words[lang] as ListWords;
    const layout = get('layout', 'list or cards or carousel') || (form === 'wall' ? 'cards' : '');
    const box = fillElement(
      create('div', `b ${form}`),
      { lang, role: 'group', 'aria-label': words.about, dir: words.dir, 'data-layout': layout },
      createSlot('heading'),
      renderSummary(list, words),
      fillElement(
        create('div', 'r'),
        layout === 'carousel' ? { tabindex: 0, role: 'group', 'aria-label': words.about } : {},
        ...sortReviews(reviews, get('order', 'newest or oldest or highest or lowest')).map((review) => renderReview(review, lang, words)),
      ),
      create('p', 'u', reviews.length > 1 ? words.rule : '', ' ', words.sample),
      link(words.listPath, words.allReviews),
    );
    box.onclick = (event) => {
      const opened = (event.target as Element).closest('a');
      if (opened && !announce(this, 'open', { href: opened.href })) event.preventDefault();
    };
    box.style.setProperty('color-scheme', get('theme', 'light or dark or inherit'));
    box.style.setProperty(
      '--bukti-accent',
      get('accent', 'a colour', (value) => CSS.supports('color', value)),
    );
    addStyleSheet(root, box, OWN_STYLE + STYLE);
    const state = list.published + list.publishedRatings ? 'load' : 'empty';
    // What the shop wrote for a product without reviews stands in the place of the box.
    return { state, detail: { product, ...list.rating }, content: createSlot(state, box) };
  }

  /** Names the nearest known product where the named one does not exist. */
  protected override async explain(error: unknown): Promise<Drawing> {
    if (error !== 404) return super.explain(error);
    const [key, folder] = keyOf(this);
    const { ratings = {} } = await load<RatingsDocument>(`ratings${folder}`).catch((): RatingsDocument => ({}));
    /** How many pairs of neighbouring letters both have. */
    const likeness = (known: string) => [...key].filter((_, at) => known.includes(key.slice(at, at + 2))).length;
    const [nearest = ''] = Object.keys(ratings).sort((a, b) => likeness(b) - likeness(a));
    return super.explain(error, likeness(nearest) * 2 > key.length ? `; nearest: ${nearest}` : '');
  }
}

/** Adds the style as a constructed sheet, which no policy blocks. Safari before 16.4 has none: there the policy must allow a style. */
function addStyleSheet(root: ShadowRoot, box: Element, style: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    box.append(create('style', '', style));
  }
}
