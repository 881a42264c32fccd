import type { Texts } from '#src/i18n/texts.ts';
import type { Labels } from './labels.ts';
import { countFilters, emptyFilters, FACETS, type SearchState, toggleFilter } from './state.ts';

interface Props {
  t: Texts['search'];
  state: SearchState;
  labels: Labels;
  onChoose(next: SearchState): void;
}

/** Each filter in use as a button that removes it. */
export function ChosenFilters({ t, state, labels, onChoose }: Props) {
  if (countFilters(state.filters) === 0) return null;
  const chosen = FACETS.flatMap((facet) => state.filters[facet].map((value) => ({ facet, value, label: labels.of(facet, value) })));
  return (
    <ul className="bs-chosen" aria-label={t.chosen}>
      {chosen.map(({ facet, value, label }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            className="bs-chip"
            aria-label={t.remove(label)}
            onClick={() => onChoose(toggleFilter(state, facet, value))}
          >
            <bdi>{label}</bdi> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <button type="button" className="bs-link" onClick={() => onChoose({ ...state, filters: emptyFilters() })}>
            {t.clearFilters}
          </button>
        </li>
      )}
    </ul>
  );
}
