import { useId } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import { type SearchState, SORTS, sortOf } from './state.ts';

interface Props {
  t: Texts['search'];
  state: SearchState;
  isAwake: boolean;
  onChoose(next: SearchState): void;
}

/** Relevance needs words to be relevant to. */
export function SortBox({ t, state, isAwake, onChoose }: Props) {
  const id = useId();
  const possible = state.q.trim() === '' ? SORTS.filter((sort) => sort !== 'relevance') : SORTS;
  return (
    <div className="bs-sort" inert={!isAwake}>
      <label htmlFor={id}>{t.sort}</label>
      <select
        id={id}
        value={sortOf(state)}
        onChange={(event) => {
          const sort = SORTS.find((known) => known === event.target.value);
          if (sort !== undefined) onChoose({ ...state, sort });
        }}
      >
        {possible.map((sort) => (
          <option key={sort} value={sort}>
            {t.sorts[sort]}
          </option>
        ))}
      </select>
    </div>
  );
}
