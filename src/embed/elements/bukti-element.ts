import * as texts from 'virtual:bukti/elements';
import { create, fillElement } from './create.ts';
import type { ReviewDocument } from './documents.ts';
import OWN_STYLE from './elements.css?inline';
import { LIMIT, WALL_LIMIT } from './limits.ts';
import { load } from './load.ts';
import { pickReviews } from './pick-reviews.ts';
import { fill, link, renderReview, renderSummary } from './render.ts';
import { sortReviews } from './sort-reviews.ts';

/** In Node, where frameworks import this to render on the server, there is nothing to extend. */
const Base = globalThis.HTMLElement ?? Object;

/** What all elements do: load, then show; and change nothing where loading fails. */
export class BuktiElement extends Base {
  /** `theme` is the style sheet's own affair. */
  static observedAttributes = ['product', 'review', 'limit', 'min-length', 'layout', 'lang', 'accent', 'order'];
  #last = {};

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }

  async connectedCallback(): Promise<void> {
    const asked = {};
    this.#last = asked;
    const form = this.localName.slice(6);
    const get = (name: string) => this.getAttribute(name) ?? '';
    try {
      let reviews: ReviewDocument[] = [];
      let product = get('product');
      if (form === 'quote') {
        const review = await load<ReviewDocument>(`reviews/${get('review')}`);
        reviews = [review];
        product = review.product;
      }
      const list = await load(product ? `products/${product}` : 'reviews');
      const isWall = form === 'wall';
      const isList = isWall || form === 'reviews';
      if (isList)
        reviews = await pickReviews(list, product, +get('limit') >>> 0 || (isWall ? WALL_LIMIT : LIMIT), +get('min-length') >>> 0);
      // Only the last answer is shown, and only where somebody can see it.
      if (asked !== this.#last || !this.isConnected) return;
      const lang = +(this.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) === (texts.LANGUAGES[1] ?? null)) as texts.Lang;
      const code = texts.LANGUAGES[lang];
      const label = fill(texts.about[lang], list.name[code] ?? list.name);
      const layout = get('layout') || (isWall ? 'cards' : '');
      const scrolls = layout === 'carousel';
      const box = fillElement(
        create('div', `b ${form}`),
        { role: 'group', 'aria-label': label, lang: code, dir: 'ltr', 'data-layout': scrolls ? 'cards' : layout },
        renderSummary(list, lang),
        fillElement(
          create('ul', 'r'),
          { 'aria-label': label, ...(scrolls && { tabindex: 0 }) },
          ...sortReviews(reviews, get('order')).map((review) => renderReview(review, lang)),
        ),
        create('p', 'u', isList ? texts.rule[lang] : '', ' ', texts.sample[lang]),
        link(
          product ? `products/${product}/` : 'reviews/',
          list.published ? fill(texts.allReviews[lang], list.published.toLocaleString(code)) : label,
          lang,
        ),
      );
      if (CSS.supports('color', get('accent'))) box.style.setProperty('--bukti-accent', get('accent'));
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(OWN_STYLE + texts.STYLE);
      root.adoptedStyleSheets = [sheet];
      root.replaceChildren(box);
    } catch {
      // What cannot be loaded or read changes nothing: what stands between the tags stays.
    }
  }
}
