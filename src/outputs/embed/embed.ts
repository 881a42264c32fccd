import { type CatalogProduct, countPublished } from '#src/aggregate/catalog.ts';
import { SNIPPET_DEFAULTS } from '#src/aggregate/pick-snippet.ts';
import { formatNumber, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { Site } from '#src/schemas/site.ts';
import type { Urls } from '../urls.ts';
import { html, type Markup } from './html.ts';
import { renderSummary } from './summary.ts';

/** What an embed is about, and in which language. */
export interface Subject {
  site: Site;
  product: CatalogProduct;
  urls: Urls;
}

/** "Ulasan Kopi Sumbing" */
export function nameOf({ product, urls: { lang } }: Subject): string {
  return textsFor(lang).embed.about(localText(product.name, lang));
}

/** The link to every review: how many there are. */
export function renderAllReviews(subject: Subject): Markup {
  const { product, urls } = subject;
  const { length } = product.reviews;
  const text = length === 0 ? nameOf(subject) : textsFor(urls.lang).embed.allReviews(formatNumber(length, urls.lang), length === 1);
  return html`<a href="${urls.absolute(urls.product(product.slug))}">${text}</a>`;
}

/** The content of an embed, the same in every form: figures, reviews, the rule that chose them, the link to all of them, and how to check them. */
export function renderEmbed(subject: Subject, reviews: Markup): Markup {
  const { site, product, urls } = subject;
  const strings = textsFor(urls.lang).pages;
  const rule = textsFor(urls.lang).embed.rule(SNIPPET_DEFAULTS.limit, SNIPPET_DEFAULTS.minLength);
  return html`${renderSummary(product.summary, countPublished(product), urls.lang)}
    ${product.reviews.length > 0 ? html`<div class="r">${reviews}</div>` : undefined}
    ${product.reviews.length > 1 ? html`<p class="u">${rule}</p>` : undefined}
    ${site.sample ? html`<p class="u">${strings.sample}</p>` : undefined}
    <p>${renderAllReviews(subject)} · <a href="${urls.absolute(urls.trust)}">${strings.home.howWeCount}</a></p>`;
}
