import { useEffect, useRef, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import { CheckRow } from './CheckRow.tsx';
import type { Answer, FacetValue } from './engine.ts';
import type { Labels } from './labels.ts';
import { ProductFilter } from './ProductFilter.tsx';
import { countFilters, FACETS, type Facet, type Filters, type SearchState, toggleFilter } from './state.ts';

interface Props {
  t: Texts['search'];
  state: SearchState;
  /** Whether a choice is heard: before, it would stand in the page and not in the search. */
  isAwake: boolean;
  answer?: Answer;
  labels: Labels;
  onChoose(next: SearchState): void;
}

const WIDE = '(min-width: 56.25em)';

/** The filters: a sidebar where there is room, and a panel to open on phones. */
export function FilterPanel({ t, state, isAwake, answer, labels, onChoose }: Props) {
  const isWide = useMedia(WIDE);
  const [isOpen, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const close = () => {
    setOpen(false);
    summary.current?.focus();
  };
  const toggle = (facet: Facet) => (value: string) => onChoose(toggleFilter(state, facet, value));
  const facets = answer && tickChosen(answer.facets, state.filters);
  const group = (facet: 'stars' | 'level' | 'lang' | 'channel' | 'year') => (
    <Group legend={t.facets[facet]} facet={facet} values={facets?.[facet] ?? []} labels={labels} onToggle={toggle(facet)} />
  );

  return (
    <details className="bs-filters" open={isWide || isOpen} onToggle={(event) => !isWide && setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{t.filtersChosen(countFilters(state.filters))}</summary>
      {facets === undefined ? (
        <div className="bs-groups" />
      ) : (
        <div className="bs-groups" inert={!isAwake}>
          {group('stars')}
          <ProductFilter t={t} values={facets.product} labels={labels} onToggle={toggle('product')} />
          {group('level')}
          <More t={t} facets={facets} labels={labels} toggle={toggle} />
          {group('lang')}
          {group('channel')}
          {group('year')}
          <button type="button" className="bs-button bs-done" onClick={close}>
            {t.showResults(answer?.total ?? 0)}
          </button>
        </div>
      )}
    </details>
  );
}

/** A value of a filter as the page shows it. */
export interface Choice extends FacetValue {
  chosen: boolean;
}

/** What is chosen comes from the state, not from the answer: a tick must not wait for the network. */
function tickChosen(facets: Answer['facets'], filters: Filters): Record<Facet, Choice[]> {
  const tick = (facet: Facet) => facets[facet].map((value) => ({ ...value, chosen: filters[facet].includes(value.value) }));
  return Object.fromEntries(FACETS.map((facet) => [facet, tick(facet)])) as Record<Facet, Choice[]>;
}

/** What would give no result is not offered. */
function isOffered({ count, chosen }: Choice): boolean {
  return count > 0 || chosen;
}

interface GroupProps {
  legend: string;
  facet: Facet;
  values: readonly Choice[];
  labels: Labels;
  onToggle(value: string): void;
}

/** A facet with one value for all reviews is no choice. */
function Group({ legend, facet, values, labels, onToggle }: GroupProps) {
  if (values.length < 2 && !values.some(({ chosen }) => chosen)) return null;
  if (!values.some(isOffered)) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <CheckRow
          key={value.value}
          labels={labels}
          {...value}
          label={labels.of(facet, value.value)}
          onToggle={() => onToggle(value.value)}
        />
      ))}
    </fieldset>
  );
}

interface MoreProps {
  t: Texts['search'];
  facets: Record<Facet, Choice[]>;
  labels: Labels;
  toggle(facet: Facet): (value: string) => void;
}

/** Photo, reply and whether it counts: each alone, yes or not asked. */
function More({ t, facets, labels, toggle }: MoreProps) {
  if (![...facets.photo, ...facets.reply, ...facets.counted].some(isOffered)) return null;
  return (
    <fieldset>
      <legend>{t.facets.more}</legend>
      {(['photo', 'reply', 'counted'] as const).flatMap((facet) =>
        facets[facet].map((value) => (
          <CheckRow
            key={facet}
            labels={labels}
            {...value}
            label={labels.of(facet, value.value)}
            onToggle={() => toggle(facet)(value.value)}
          />
        )),
      )}
    </fieldset>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(false);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setMatches(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
