import { useEffect, useId, useMemo, useRef } from 'react';
import { bindTexts } from '#src/i18n/message.ts';
import type { SearchProps } from '#src/outputs/search/props.ts';
import { Asked } from './Asked.tsx';
import { ChosenFilters } from './ChosenFilters.tsx';
import { Explained } from './Explained.tsx';
import type { Answer } from './engine.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { createLabels } from './labels.ts';
import { NothingFound } from './NothingFound.tsx';
import { OtherPages } from './OtherPages.tsx';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ShopAnswers } from './ShopAnswers.tsx';
import { SortBox } from './SortBox.tsx';
import { Status } from './Status.tsx';
import { emptyFilters, formatState } from './state.ts';
import { useSearch } from './use-search.ts';

/** The search page: words, filters and sorting over all reviews of the site. */
export default function Search(props: SearchProps & { first: Answer }) {
  const { lang, texts, base, root, packed, review, products, first } = props;
  const model = useSearch(base, lang, first);
  const { state, answer, failed, busy } = model;
  const { search: t, ask } = useMemo(() => bindTexts(texts, lang), [texts, lang]);
  const names = answer?.names;
  const labels = useMemo(() => createLabels(props, t, names), [props, t, names]);
  const resultsId = useId();
  const results = useRef<HTMLElement>(null);
  /** For a button that goes when it is pressed: the focus stays among the results, and is not thrown to the page's top. */
  const keepFocus =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      results.current?.focus({ preventScroll: true });
      act(...given);
    };
  const isEmpty = answer !== undefined && answer.total === 0;

  useEffect(() => {
    // The page's link to the other language leads to the same search.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = formatState(state);
  }, [state]);

  return (
    <div className="bukti-search" data-awake={model.isAwake} data-ready={model.isAwake && (answer !== undefined || failed)}>
      <SearchBox t={t} q={state.q} onType={model.type} onCommit={(q) => model.choose({ ...state, q })} onFocus={model.prepare} />
      <div className="bs-columns">
        <FilterPanel
          t={t}
          state={state}
          isAwake={model.isAwake}
          {...(answer !== undefined && { answer })}
          labels={labels}
          onChoose={model.choose}
        />
        <section ref={results} className="bs-results" tabIndex={-1} aria-labelledby={resultsId} aria-busy={busy}>
          <h2 id={resultsId} className="bs-hidden">
            {t.results}
          </h2>
          <div className="bs-bar">
            <Status t={t} busy={busy} failed={failed} {...(answer !== undefined && { answer })} />
            <SortBox t={t} state={state} isAwake={model.isAwake} onChoose={model.choose} />
          </div>
          <ChosenFilters t={t} state={state} labels={labels} onChoose={keepFocus(model.choose)} />
          {failed && <LoadFailed t={t} products={products} root={root} onRetry={keepFocus(model.retry)} />}
          {!failed && answer === undefined && <Waiting />}
          {!failed && answer !== undefined && (
            <>
              {answer.asked !== undefined && (
                <Asked {...{ t, s: ask, labels }} reviewPath={review} contact={props.contact} q={state.q.trim()} answer={answer.asked} />
              )}
              <ShopAnswers {...{ lang, root, labels }} s={ask} {...answer.shopSays} />
              <Explained t={t} answer={answer} onChoose={keepFocus(model.choose)} />
              <Results
                t={t}
                lang={lang}
                root={root}
                base={base}
                packed={packed}
                reviewPath={review}
                answer={answer}
                labels={labels}
                onMore={model.showMore}
              />
              {isEmpty && (
                <NothingFound
                  t={t}
                  answer={answer}
                  labels={labels}
                  products={products}
                  root={root}
                  onChoose={keepFocus(model.choose)}
                  onClear={keepFocus(() => model.choose({ ...state, filters: emptyFilters() }))}
                />
              )}
              <OtherPages t={t} base={base} q={answer.state.q} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}

/** The shape of results to come, so that nothing jumps. */
function Waiting() {
  return (
    <ol className="bs-list bs-waiting" aria-hidden="true">
      {[1, 2, 3, 4].map((place) => (
        <li key={place} className="bs-review">
          <span /> <span /> <span />
        </li>
      ))}
    </ol>
  );
}
