import type { Texts } from '#src/i18n/texts.ts';
import type { SearchProps } from '#src/outputs/search/props.ts';
import type { Answer } from './engine.ts';
import type { Labels } from './labels.ts';
import { ProductLinks } from './ProductLinks.tsx';
import { FACETS, type SearchState, toggleFilter } from './state.ts';

interface Props extends Pick<SearchProps, 'products' | 'root'> {
  t: Texts['search'];
  answer: Answer;
  labels: Labels;
  onChoose(next: SearchState): void;
  onClear(): void;
}

/** No result, and the ways out: fewer filters, the product pages. */
export function NothingFound({ t, answer, labels, products, root, onChoose, onClear }: Props) {
  const { state, unfiltered } = answer;
  const q = state.q.trim();
  const chosen = FACETS.flatMap((facet) => state.filters[facet].map((value) => ({ facet, value, label: labels.of(facet, value) })));

  return (
    <div className="bs-nothing">
      <h3 dir="auto">{q === '' ? t.nothing : t.nothingFor(q)}</h3>
      {chosen.length > 0 && unfiltered > 0 && (
        <>
          <p>{t.nothingFiltered(unfiltered)}</p>
          <p className="bs-ways">
            {chosen.map(({ facet, value, label }) => (
              <button
                key={`${facet} ${value}`}
                type="button"
                className="bs-chip"
                aria-label={t.remove(label)}
                onClick={() => onChoose(toggleFilter(state, facet, value))}
              >
                <bdi>{label}</bdi> <span aria-hidden="true">×</span>
              </button>
            ))}
            <button type="button" className="bs-button" onClick={onClear}>
              {t.clearFilters}
            </button>
          </p>
        </>
      )}
      {q !== '' && unfiltered === 0 && <p>{t.nothingAdvice}</p>}
      <ProductLinks t={t} products={products} root={root} />
    </div>
  );
}
