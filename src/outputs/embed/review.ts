import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { embedStrings } from '#src/i18n/embed.ts';
import { formatDate } from '#src/i18n/format.ts';
import { stringsFor } from '#src/i18n/index.ts';
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
  const t = embedStrings[lang];
  const body = fitBytes(review.body, room.body);
  const words = (name: string, field: string, complete: boolean) =>
    attributes({ class: name, lang: review.lang, dir: 'auto', 'data-sealed': field, 'data-excerpt': complete ? undefined : true });
  const title = review.title === undefined ? undefined : fitBytes(review.title, room.title);
  const stars = t.stars(String(review.rating));
  const label = `${fitBytes(review.author.name ?? t.anonymous, room.line).text}, ${stars}`;
  return html`<article${attributes({ 'aria-label': label, 'data-review': review.id, 'data-level': review.level, ...more })}>
    <p>${renderStars(review.rating, stars, { sealed: true })}</p>
    ${title && html`<p${words('t', 'title', title.complete)}>${title.text}</p>`}
    <p${words('w', 'body', body.complete)}>${body.text}</p>
    ${renderAuthor(review, urls, room)}
    ${renderMarks(review, urls, room)}
    <p><a href="${urls.absolute(urls.review(review.id))}">${body.complete ? stringsFor(lang).review.permalink : t.readMore}</a></p>
  </article>`;
}

function renderAuthor({ author, date }: CatalogReview, { lang }: Urls, room: Room): Markup {
  const t = embedStrings[lang];
  const part = (name: string, text: string) => {
    const fitted = fitBytes(text, room.line);
    return html`<bdi${attributes({ 'data-sealed': name, 'data-excerpt': fitted.complete ? undefined : true })}>${fitted.text}</bdi>`;
  };
  const city = author.city === undefined ? undefined : html`, ${part('author.city', author.city)}`;
  const day = date === undefined ? t.undated : html`<time datetime="${date}" data-sealed="date">${formatDate(date, lang)}</time>`;
  return html`<p class="a"><b>${author.name === undefined ? t.anonymous : part('author.name', author.name)}</b>${city} · ${day}</p>`;
}

/** What was checked, what the author disclosed, and why it does not count where it does not. */
function renderMarks(
  { level, disclosure, disclosureNote = '', lang: wordsLang, verdict }: CatalogReview,
  { lang }: Urls,
  room: Room,
): Markup {
  const strings = stringsFor(lang);
  const disclosed =
    disclosure === 'none'
      ? undefined
      : html` · ${strings.disclosure[disclosure]}: <bdi lang="${wordsLang}">${fitBytes(disclosureNote, room.line).text}</bdi>`;
  const notCounted = verdict.counted ? undefined : ` · ${strings.review.notCounted}: ${strings.notCounted[verdict.reason]}`;
  return html`<p class="a"><span data-badge>${strings.level[level]}</span>${disclosed}${notCounted}</p>`;
}
