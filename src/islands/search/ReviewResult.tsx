import { reviewAttributes, SEAL_ATTRIBUTES, sealedAttributes } from '#src/evidence/sealed-fields.ts';
import type { Texts } from '#src/i18n/texts.ts';
import type { Mark } from '#src/outputs/present-marks.ts';
import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { highlight } from '#src/search/highlight.ts';
import type { Term } from '#src/search/query.ts';
import { chooseText } from './choose-text.ts';
import { Highlighted } from './Highlighted.tsx';
import type { Labels } from './labels.ts';
import { Thumbnails } from './Thumbnails.tsx';

interface Props {
  t: Texts['search'];
  lang: SiteLanguage;
  /** Where the whole review stands. */
  path: string;
  review: ShownReview;
  terms: readonly Term[];
  labels: Labels;
  /** Path of the site, below which the API lies. */
  base: string;
  packed: boolean;
  /** Whether somebody looks for photos. */
  showPhotos: boolean;
}

const MARK_ATTRIBUTES: Record<Mark['kind'], (review: ShownReview) => Record<string, string>> = {
  level: ({ level }) => ({ className: 'bs-level', [SEAL_ATTRIBUTES.level]: level }),
  disclosure: () => ({ className: 'bs-disclosed' }),
  'not-counted': () => ({}),
};

/** One review among the results, in short. */
export function ReviewResult({ t, lang, path, review, terms, labels, base, packed, showPhotos }: Props) {
  const { title, body, ...text } = chooseText(review, lang, terms);
  const author = review.author ?? t.anonymous;
  const alike = [...new Set([...(title?.alike ?? []), ...body.alike])];
  const found = (value: string, language: string) => <Highlighted {...highlight(value, language, terms)} />;

  return (
    <article className="bs-review" {...reviewAttributes(review)}>
      <p className="bs-head">
        <span
          className="bs-stars"
          role="img"
          {...sealedAttributes('rating')}
          aria-label={t.starsOfFive(review.stars)}
          style={{ '--share': `${review.stars * 20}%` } as React.CSSProperties}
        />
        <span className="bs-product" dir="auto">
          {found(labels.product(review.product), lang)}
          {review.variant !== undefined && <bdi className="bs-variant">, {review.variant}</bdi>}
        </span>
      </p>
      <h3>
        <a href={path}>
          {title === undefined ? (
            <bdi>{t.reviewBy(author)}</bdi>
          ) : (
            <span lang={text.lang} dir="auto" {...(text.isTranslation ? {} : sealedAttributes('title'))}>
              {<Highlighted {...title} />}
            </span>
          )}
        </a>
      </h3>
      <p className="bs-words" lang={text.lang} dir="auto" {...(text.isTranslation ? {} : sealedAttributes('body', false))}>
        <Highlighted {...body} />
      </p>
      {alike.length > 0 && (
        <p className="bs-alike">
          <bdi>{t.alike(alike.map((word) => `“${word}”`).join(', '))}</bdi>
        </p>
      )}
      <Opinions t={t} review={review} terms={terms} />
      {showPhotos && review.photos !== undefined && <Thumbnails {...{ t, base, packed, review }} />}
      <p className="bs-foot">
        <span>
          <bdi className="bs-author" {...(review.author === undefined ? {} : sealedAttributes('author.name'))}>
            {review.author === undefined ? author : found(author, 'zxx')}
          </bdi>
        </span>
        <span>{review.date === undefined ? t.dateUnknown : <time dateTime={review.date}>{labels.date(review.date)}</time>}</span>
        {labels.marks(review).map(({ kind, text: said, note }) => (
          <span key={kind} {...MARK_ATTRIBUTES[kind](review)}>
            {note === undefined ? said : `${said}: `}
            {note !== undefined && <bdi lang={review.lang}>{note}</bdi>}
          </span>
        ))}
        {review.photos !== undefined && <span className="bs-photos">{t.photos(review.photos)}</span>}
        {text.isTranslation && <span>{t.translated}</span>}
        {review.shop !== undefined && (
          <a className="bs-shop" href={review.shop}>
            {t.shop}
            <span className="bs-hidden">: {labels.product(review.product)}</span>
          </a>
        )}
      </p>
      <Reply t={t} review={review} labels={labels} />
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

/** The shop's answer, and what became of the complaint. */
function Reply({ t, review, labels }: Pick<Props, 't' | 'review' | 'labels'>) {
  const { reply } = review;
  const outcome = labels.outcome(review);
  if (reply === undefined && outcome.length === 0) return null;
  return (
    <div className="bs-reply">
      {reply !== undefined && (
        <p>
          <b>
            <bdi>{reply.by}</bdi>
            {reply.date !== undefined && (
              <>
                {', '}
                <time dateTime={reply.date}>{labels.date(reply.date)}</time>
              </>
            )}
          </b>{' '}
          <span dir="auto">{reply.body}</span>
        </p>
      )}
      {outcome.length > 0 && (
        <p>
          {t.outcome}: {outcome.join(' → ')}
        </p>
      )}
    </div>
  );
}
