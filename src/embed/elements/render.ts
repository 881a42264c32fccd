import type { ElementTexts } from '#src/i18n/elements.ts';
import { create, fillElement } from '../shared/create.ts';
import { SITE } from '../shared/load.ts';
import type { ListDocument, ReviewDocument } from './documents.ts';
import { renderStars } from './stars.ts';

const STARS = [5, 4, 3, 2, 1] as const;

/** Mean, count and the full distribution; or that there is none yet. @param lang of the words */
export function renderSummary(list: ListDocument, lang: string, words: ElementTexts): Element {
  const { ratingValue, distribution } = list.rating;
  if (!ratingValue) return create('p', 'u', list.published + list.publishedRatings ? words.noCounted : words.noReviews);
  const value = ratingValue.toLocaleString(lang, { minimumFractionDigits: 1 });
  const label = fill(words.outOf, value);
  return create(
    'div',
    'h',
    create('p', 'v', create('b', '', value), label.slice(value.length)),
    renderStars(ratingValue, label),
    create('p', 'u', [list.counts[lang], ...STARS.map((stars) => `${stars}★\u00a0${distribution[stars]}`)].join(' · ')),
  );
}

export function renderReview(review: ReviewDocument, lang: string, path: string, words: ElementTexts): Element {
  const { rating, author, date, disclosureNote, variant } = review;
  const says = (element: Element) => fillElement(element, { lang: review.lang, dir: 'auto' });
  return create(
    'li',
    '',
    create(
      'article',
      '',
      renderStars(rating, fill(words.outOf, rating)),
      says(create('p', 't', review.title ?? '')),
      says(create('p', 'w', review.body)),
      create(
        'p',
        'a',
        create('bdi', '', author.name ?? words.anonymous),
        ...after(', ', author.city),
        ...after(' · ', variant),
        date ? ` · ${new Date(date).toLocaleDateString(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' })}` : '',
      ),
      create('p', 'a', (review.marks[lang] ?? []).join(' · '), ...after(': ', disclosureNote, says)),
      // Links that lead to different pages are named differently.
      fillElement(link(path, words.readMore, ''), {
        'aria-label': `${words.readMore}: ${review.title ?? author.name ?? words.anonymous}`,
      }),
    ),
  );
}

/** A text that may be missing, and what stands between it and the text before. */
function after(divider: string, text?: string, mark = (element: Element) => element): (Node | string)[] {
  return text ? [divider, mark(create('bdi', '', text))] : [];
}

/** Where a review stands, below the site's address: in a page of its own, if only in the site's first language, or in its product's. */
export function pathOfReview(scale: ListDocument['scale'], id: string, root: string): string {
  if (scale === 'compact') return `${root}reviews/#${id}`;
  return `${scale === 'lean' ? '' : root}reviews/${id}/`;
}

/** Addresses are made here, from the site's own: nothing in a document can choose where a link goes. @param root of the language's pages */
export function link(path: string, text: string, root: string): Element {
  return fillElement(create('a', '', text), { href: new URL(root + path, SITE) });
}

/** A text with what belongs into its gap. */
export function fill(text: string, value: string | number): string {
  return text.split('#').join(value as string);
}
