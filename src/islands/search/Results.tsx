import { useEffect, useRef } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { highlight } from '#src/search/highlight.ts';
import type { Answer } from './engine.ts';
import { Highlighted } from './Highlighted.tsx';
import type { Labels } from './labels.ts';
import { PAGE_SIZE } from './place.ts';
import { ReviewResult } from './ReviewResult.tsx';
import { sortOf } from './state.ts';

interface Props {
  t: Texts['search'];
  lang: SiteLanguage;
  root: string;
  base: string;
  packed: boolean;
  /** Of a review, with {id} in the place of its name. */
  reviewPath: string;
  answer: Answer;
  labels: Labels;
  onMore(): void;
}

/** Matching products, then reviews, ten at a time, with a line where those begin that say only some of the words. */
export function Results({ t, lang, root, base, packed, reviewPath, answer, labels, onMore }: Props) {
  const { reviews, total, terms, products } = answer;
  const list = useRef<HTMLOListElement>(null);
  const more = useFocusOnNew(list, reviews.length);
  const showPhotos = answer.state.filters.photo.length > 0;
  const isRanked = terms.length > 0 && sortOf(answer.state) === 'relevance';
  const left = total - reviews.length;

  return (
    <>
      {products.length > 0 && (
        <nav className="bs-products" aria-label={t.products}>
          {products.map((slug) => (
            <a key={slug} href={`${root}products/${slug}/`} dir="auto">
              <Highlighted {...highlight(labels.product(slug), lang, terms)} />
            </a>
          ))}
        </nav>
      )}
      <ol className="bs-list" ref={list}>
        {reviews.map((review, at) => (
          <li key={review.id} data-some={isRanked && at === answer.all && at > 0 ? t.someWords : undefined}>
            <ReviewResult {...{ t, lang, path: reviewPath.replace('{id}', review.id), base, packed, review, terms, labels, showPhotos }} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div className="bs-more">
          <button
            type="button"
            className="bs-button"
            onClick={() => {
              more();
              onMore();
            }}
          >
            {t.showMore(Math.min(left, PAGE_SIZE))}
          </button>
          <p className="bs-soft">{t.shownOf(reviews.length, total)}</p>
        </div>
      )}
    </>
  );
}

/** After "show more" the focus goes to the first review that is new, where reading goes on. */
function useFocusOnNew(list: React.RefObject<HTMLOListElement | null>, length: number): () => void {
  const from = useRef<number>(undefined);
  useEffect(() => {
    if (from.current === undefined || length <= from.current) return;
    list.current?.children[from.current]?.querySelector('a')?.focus();
    from.current = undefined;
  }, [length, list]);
  return () => {
    from.current = length;
  };
}
