import { create, fillElement } from '../shared/create.ts';
import { SITE } from '../shared/load.ts';
import { renderStars } from '../shared/stars.ts';
import type { ListDocument, ListWords, ReviewDocument } from './documents.ts';

/** Mean, count and the full distribution; or that there is none yet. */
export function renderSummary({ rating: { ratingValue } }: ListDocument, { mean, outOfFive, figures }: ListWords): Element {
  const said = create('p', 'u', figures);
  if (!ratingValue) return said;
  return create('div', 'h', create('b', '', mean), outOfFive, renderStars(ratingValue, { 'aria-hidden': true }), said);
}

/** @param lang of the words */
export function renderReview(review: ReviewDocument, lang: string, words: ListWords): Element {
  const { rating, author, date, title = '' } = review;
  const name = author.name ?? words.anonymous;
  const says = (element: Element) => fillElement(element, { lang: review.lang, dir: 'auto' });
  return create(
    'article',
    '',
    renderStars(rating, { role: 'img', 'aria-label': rating + words.outOfFive }),
    says(create('p', 't', title)),
    says(create('p', 'w', review.body)),
    create(
      'p',
      'a',
      create('bdi', '', name),
      ...after(', ', author.city),
      ...after(' · ', review.variant),
      date ? ` · ${new Date(date).toLocaleDateString(words.locale, { dateStyle: 'long', timeZone: 'UTC' })}` : '',
    ),
    create('p', 'a', review.marks[lang]?.join(' · ') ?? '', ...after(': ', review.disclosureNote, says)),
    // Links that lead to different pages are named differently.
    fillElement(link(words.reviewPath.replace('{}', review.id), words.readMore), { 'aria-label': `${words.readMore}: ${title || name}` }),
  );
}

/** A text that may be missing, and what stands between it and the text before. */
function after(divider: string, text?: string, mark = (element: Element) => element): (Node | string)[] {
  return text ? [divider, mark(create('bdi', '', text))] : [];
}

/** An address of the site: nothing in a document can choose where a link goes. @param path below it */
export function link(path: string, text: string): Element {
  return fillElement(create('a', '', text), { href: SITE + path });
}
