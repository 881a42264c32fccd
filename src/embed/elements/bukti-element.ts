import { STYLE } from 'virtual:bukti/elements';
import type { ElementTexts } from '#src/i18n/elements.ts';
import { announce, BuktiBase, createSlot, type Drawing } from '../shared/bukti-base.ts';
import { create, fillElement } from '../shared/create.ts';
import { languageOf } from '../shared/language.ts';
import { load } from '../shared/load.ts';
import { findProduct } from '../shared/product.ts';
import type { ListDocument, ReviewDocument } from './documents.ts';
import OWN_STYLE from './elements.css?inline';
import { LIMIT, WALL_LIMIT } from './limits.ts';
import { loadReview } from './load-review.ts';
import { pickReviews } from './pick-reviews.ts';
import { fill, link, pathOfReview, renderReview, renderSummary } from './render.ts';
import { sortReviews } from './sort-reviews.ts';

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

  protected async draw(): Promise<Drawing> {
    const form = this.localName.slice(6);
    const get = (name: string) => this.getAttribute(name) ?? '';
    let reviews: ReviewDocument[] = [];
    let product = await findProduct(this);
    if (form === 'quote') {
      const review = await loadReview(get('review'));
      reviews = [review];
      product = review.product;
    }
    const list = await load<ListDocument>(product ? `products/${product}` : 'reviews');
    const isWall = form === 'wall';
    const isList = isWall || form === 'reviews';
    if (isList) reviews = await pickReviews(list, product, +get('limit') >>> 0 || (isWall ? WALL_LIMIT : LIMIT), +get('min-length') >>> 0);
    const languages = Object.keys(list.words);
    const lang = languageOf(this, languages);
    const root = lang === languages[0] ? '' : `${lang}/`;
    const words = list.words[lang] as ElementTexts;
    const label = fill(words.about, list.name[lang] ?? list.name);
    const layout = get('layout') || (isWall ? 'cards' : '');
    const scrolls = layout === 'carousel';
    const box = fillElement(
      create('div', `b ${form}`),
      { role: 'group', 'aria-label': label, lang, dir: 'ltr', 'data-layout': scrolls ? 'cards' : layout },
      createSlot('heading'),
      renderSummary(list, lang, words),
      fillElement(
        create('ul', 'r'),
        scrolls ? { 'aria-label': label, tabindex: 0 } : {},
        ...sortReviews(reviews, get('order')).map((review) => renderReview(review, lang, pathOfReview(list.scale, review.id, root), words)),
      ),
      create('p', 'u', isList && reviews.length > 1 ? words.rule : '', ' ', words.sample),
      link(
        product ? `products/${product}/` : 'reviews/',
        list.published > 1 ? fill(words.allReviews, list.published.toLocaleString(lang)) : label,
        root,
      ),
    );
    box.onclick = (event) => {
      const opened = (event.target as Element).closest('a');
      if (opened && !announce(this, 'open', { href: opened.href })) event.preventDefault();
    };
    box.style.colorScheme = get('theme');
    if (CSS.supports('color', get('accent'))) box.style.setProperty('--bukti-accent', get('accent'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(OWN_STYLE + STYLE);
    if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [sheet];
    const { ratingValue, ratingCount } = list.rating;
    return {
      state: list.published + list.publishedRatings ? 'load' : 'empty',
      detail: { product, ratingValue, ratingCount },
      content: box,
    };
  }
}
