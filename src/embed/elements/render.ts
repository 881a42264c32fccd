import type { Lang } from 'virtual:bukti/elements';
import * as texts from 'virtual:bukti/elements';
import { create, fillElement } from './create.ts';
import type { ListDocument, ReviewDocument } from './documents.ts';
import { SITE } from './load.ts';
import { renderStars } from './stars.ts';

const STARS = [5, 4, 3, 2, 1] as const;

/** Mean, count and the full distribution; or that there is none yet. */
export function renderSummary(
  { rating: { ratingValue, distribution }, counts, published, publishedRatings }: ListDocument,
  lang: Lang,
): Element {
  if (!ratingValue) return create('p', 'u', (published + publishedRatings ? texts.noCounted : texts.noReviews)[lang]);
  const value = ratingValue.toLocaleString(texts.LANGUAGES[lang], { minimumFractionDigits: 1 });
  const label = fill(texts.outOf[lang], value);
  return create(
    'div',
    'h',
    create('p', 'v', create('b', '', value), label.slice(value.length)),
    renderStars(ratingValue, label),
    create('p', 'u', [counts[texts.LANGUAGES[lang]], ...STARS.map((stars) => `${stars}★\u00a0${distribution[stars]}`)].join(' · ')),
  );
}

export function renderReview(review: ReviewDocument, lang: Lang): Element {
  const { rating, author, date, disclosureNote } = review;
  const says = (element: Element) => fillElement(element, { lang: review.lang, dir: 'auto' });
  return create(
    'li',
    '',
    create(
      'article',
      '',
      renderStars(rating, fill(texts.outOf[lang], rating)),
      says(create('p', 't', review.title ?? '')),
      says(create('p', 'w', review.body)),
      create(
        'p',
        'a',
        create('bdi', '', author.name ?? texts.anonymous[lang]),
        author.city ? ', ' : '',
        create('bdi', '', author.city ?? ''),
        date ? ` · ${new Date(date).toLocaleDateString(texts.LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' })}` : '',
      ),
      create(
        'p',
        'a',
        review.marks[texts.LANGUAGES[lang]].join(' · '),
        disclosureNote ? ': ' : '',
        says(create('bdi', '', disclosureNote ?? '')),
      ),
      link(`reviews/${review.id}/`, texts.readMore[lang], lang),
    ),
  );
}

/** Addresses are made here, from the site's own: nothing in a document can choose where a link goes. */
export function link(path: string, text: string, lang: Lang): Element {
  return fillElement(create('a', '', text), { href: new URL(texts.ROOTS[lang] + path, SITE) });
}

/** A text with what belongs into its gap. */
export function fill(text: string, value: string | number): string {
  return text.split('#').join(value as string);
}
