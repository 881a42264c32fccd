import { MARKS, markReview, markSealed } from '#src/evidence/sealed-fields.ts';
import type { SearchStrings } from '#src/i18n/search.ts';
import type { Mark } from '#src/outputs/present-marks.ts';
import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { chooseText } from './choose-text.ts';
import { Highlighted } from './Highlighted.tsx';
import { highlight } from './highlight.ts';
import type { Labels } from './labels.ts';
import type { Term } from './query.ts';

interface Props {
  t: SearchStrings;
  lang: SiteLanguage;
  root: string;
  review: ShownReview;
  terms: readonly Term[];
  labels: Labels;
}

const MARK_ATTRIBUTES: Record<Mark['kind'], (review: ShownReview) => Record<string, string>> = {
  level: ({ level }) => ({ className: 'bs-level', [MARKS.level]: level }),
  disclosure: () => ({ className: 'bs-disclosed' }),
  'not-counted': () => ({}),
};

/** One review among the results, in short. */
export function ReviewResult({ t, lang, root, review, terms, labels }: Props) {
  const { title, body, ...text } = chooseText(review, lang, terms);
  const author = review.author ?? t.anonymous;
  const found = (value: string, language: string) => <Highlighted {...highlight(value, language, terms)} />;

  return (
    <article className="bs-review" {...markReview(review)}>
      <p className="bs-head">
        <span
          className="bs-stars"
          role="img"
          {...markSealed('rating')}
          aria-label={t.starsOfFive(review.stars)}
          style={{ '--share': `${review.stars * 20}%` } as React.CSSProperties}
        />
        <a className="bs-product" href={`${root}products/${review.product}/`} dir="auto">
          {found(labels.product(review.product), lang)}
        </a>
      </p>
      <h3>
        <a href={`${root}reviews/${review.id}/`}>
          {title === undefined ? (
            <bdi>{t.reviewBy(author)}</bdi>
          ) : (
            <span lang={text.lang} dir="auto" {...(text.isTranslation ? {} : markSealed('title'))}>
              {<Highlighted {...title} />}
            </span>
          )}
        </a>
      </h3>
      <p className="bs-words" lang={text.lang} dir="auto" {...(text.isTranslation ? {} : markSealed('body', false))}>
        <Highlighted {...body} />
      </p>
      <Opinions t={t} review={review} terms={terms} />
      <p className="bs-foot">
        <span>
          <bdi className="bs-author" {...(review.author === undefined ? {} : markSealed('author.name'))}>
            {review.author === undefined ? author : found(author, 'zxx')}
          </bdi>
        </span>
        <span>{review.date === undefined ? t.dateUnknown : <time dateTime={review.date}>{labels.date(review.date)}</time>}</span>
        {labels.marks(review).map(({ kind, text }) => (
          <span key={kind} {...MARK_ATTRIBUTES[kind](review)}>
            {text}
          </span>
        ))}
        {review.photos !== undefined && <span className="bs-photos">{t.photos(review.photos)}</span>}
        {text.isTranslation && <span>{t.translated}</span>}
      </p>
    </article>
  );
}

/** Phrases that the customer liked or did not, where the words were found in them. */
function Opinions({ t, review, terms }: Pick<Props, 't' | 'review' | 'terms'>) {
  const phrases = [
    ...(review.pros ?? []).map((text) => ({ label: t.liked, text })),
    ...(review.cons ?? []).map((text) => ({ label: t.disliked, text })),
  ];
  const found = phrases.map(({ label, text }) => ({ label, text, ...highlight(text, review.lang, terms) })).filter(({ hits }) => hits > 0);
  if (found.length === 0) return null;
  return (
    <ul className="bs-opinions">
      {found.map(({ label, text, segments }) => (
        <li key={`${label} ${text}`}>
          {label}:{' '}
          <span lang={review.lang} dir="auto">
            <Highlighted segments={segments} />
          </span>
        </li>
      ))}
    </ul>
  );
}
