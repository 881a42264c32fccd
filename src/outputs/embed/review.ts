import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { reviewAttributes, SEAL_ATTRIBUTES, type SealedField, sealedAttributes } from '#src/evidence/sealed-fields.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { type PresentedReview, presentReview } from '../present-review.ts';
import type { Urls } from '../urls.ts';
import { fitBytes } from './fit-bytes.ts';
import { attributes, html, type Markup } from './html.ts';
import { renderStars } from './stars.ts';

/** How much of a customer's texts is shown, in bytes of UTF-8. */
export interface Room {
  title: number;
  body: number;
  /** Names, cities, and what the author disclosed. */
  line: number;
}

/** One review: stars, words, who and when, what was checked, and a link to all of it. Cut texts are marked as excerpts. */
export function renderReview(review: CatalogReview, urls: Urls, room: Room, more: Readonly<Record<string, string | true>> = {}): Markup {
  const { lang } = urls;
  const shown = presentReview(review, lang);
  const body = fitBytes(review.body, room.body);
  const words = (name: string, field: SealedField, complete: boolean) =>
    attributes({ class: name, ...shown.words, ...sealedAttributes(field, complete) });
  const title = review.title === undefined ? undefined : fitBytes(review.title, room.title);
  // Links that lead to different pages are named differently.
  const { permalink, readMore } = textsFor(lang).pages.review;
  const link = body.complete ? permalink : readMore;
  const label = `${fitBytes(shown.name, room.line).text}, ${shown.stars}`;
  return html`<article${attributes({ 'aria-label': label, ...reviewAttributes(review), ...more })}>
    <p>${renderStars(review.rating, shown.stars, { sealed: true })}</p>
    ${title && html`<p${words('t', 'title', title.complete)}>${title.text}</p>`}
    ${body.text === '' ? undefined : html`<p${words('w', 'body', body.complete)}>${body.text}</p>`}
    ${renderAuthor(shown, review, room)}
    ${renderMarks(shown, room)}
    <p><a${attributes({ href: urls.absolute(urls.review(review.id)), 'aria-label': `${link}: ${title?.text ?? fitBytes(shown.name, room.line).text}` })}>${link}</a></p>
  </article>`;
}

function renderAuthor({ name, isNamed, city, date }: PresentedReview, review: CatalogReview, room: Room): Markup {
  const part = (field: SealedField, text: string) => {
    const fitted = fitBytes(text, room.line);
    return html`<bdi${attributes(sealedAttributes(field, fitted.complete))}>${fitted.text}</bdi>`;
  };
  const place = city === undefined ? undefined : html`, ${part('author.city', city)}`;
  const day =
    review.date === undefined ? date : html`<time${attributes({ datetime: review.date, ...sealedAttributes('date') })}>${date}</time>`;
  const variant = review.variant === undefined ? undefined : html` · <bdi>${fitBytes(review.variant, room.line).text}</bdi>`;
  return html`<p class="a"><b>${isNamed ? part('author.name', name) : name}</b>${place}${variant} · ${day}</p>`;
}

/** The marks in one line, the level first. */
function renderMarks({ marks, words }: PresentedReview, room: Room): Markup {
  const rendered = marks.map(({ kind, text, note }, at) => {
    const divider = at === 0 ? '' : ' · ';
    const said = kind === 'level' ? html`<span${attributes({ [SEAL_ATTRIBUTES.badge]: true })}>${text}</span>` : text;
    return html`${divider}${said}${note === undefined ? undefined : html`: <bdi lang="${words.lang}">${fitBytes(note, room.line).text}</bdi>`}`;
  });
  return html`<p class="a">${rendered}</p>`;
}
