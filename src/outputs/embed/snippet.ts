import { countPublished } from '#src/aggregate/catalog.ts';
import { pickSnippet } from '#src/aggregate/pick-snippet.ts';
import { directionOf } from '#src/i18n/locale.ts';
import type { Site } from '#src/schemas/site.ts';
import { resolveColours } from '../theme/resolve-colours.ts';
import { nameOf, renderAllReviews, renderEmbed, type Subject } from './embed.ts';
import { html, Markup } from './html.ts';
import { type Room, renderReview } from './review.ts';
import { renderStyle } from './style.ts';
import { describeSummary } from './summary.ts';

/** Three reviews in these bytes keep the snippet within 4 KB gzip, even where nothing can be compressed. */
const SNIPPET_ROOM: Room = { title: 90, body: 360, line: 60 };

/** What protects the snippet from its host's styles, and lets `data-theme` on the outer element choose the colours. */
const HOST =
  ':host{all:initial!important;color-scheme:inherit!important;display:block!important}:host([data-theme=light]) .b{color-scheme:light}:host([data-theme=dark]) .b{color-scheme:dark}';

export function snippetStyle({ theme }: Pick<Site, 'theme'>): string {
  return HOST + renderStyle(resolveColours(theme.colours));
}

/**
 * A fragment to paste into any page, or to include on the server. It needs no script, asks for nothing and keeps nothing. Browsers
 * show the shadow tree in the place of the paragraph below it; that stands in where there is none: in old browsers, in feed
 * readers, behind a sanitizer that takes `template` out, and when a script writes the fragment with `innerHTML`.
 */
export function renderSnippet(subject: Subject): string {
  const { product, urls } = subject;
  const { lang } = urls;
  const reviews = pickSnippet(product.reviews).map((review) => renderReview(review, urls, SNIPPET_ROOM));
  const inner = html`<div class="b" lang="${lang}" dir="${directionOf(lang)}">${renderEmbed(subject, html`${reviews}`)}</div>`;
  const figures = describeSummary(product.summary, countPublished(product), lang);
  return html`<div class="bukti" role="group" aria-label="${nameOf(subject)}" lang="${lang}">
    <template shadowrootmode="open"><style>${new Markup(snippetStyle(subject.site))}</style>${inner}</template>
    <p>${nameOf(subject)}: ${figures}. ${renderAllReviews(subject)}</p>
  </div>`.text;
}
