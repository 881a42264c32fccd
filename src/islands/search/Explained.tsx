import type { Texts } from '#src/i18n/texts.ts';
import type { Answer } from './engine.ts';
import type { SearchState } from './state.ts';

interface Props {
  t: Texts['search'];
  answer: Answer;
  onChoose(next: SearchState): void;
}

/** How the search understood the words, where that is not plain: a correction, results with some of the words, the opposite. */
export function Explained({ t, answer, onChoose }: Props) {
  const { state, corrected, total, all, opposite, terms } = answer;
  const q = state.q.trim();
  const isSearched = terms.length > 0;
  return (
    <div className="bs-explained">
      {q !== '' && !isSearched && <p dir="auto">{t.notSearched(q)}</p>}
      {corrected !== undefined && <p dir="auto">{t.corrected(corrected, q)}</p>}
      {isSearched && all < total && <p dir="auto">{t.allAndSome(all, total - all)}</p>}
      {opposite !== undefined && (
        <p dir="auto">
          {t.opposite(opposite.count)}{' '}
          <button type="button" className="bs-link" onClick={() => onChoose({ ...state, q: opposite.q })}>
            <bdi>{opposite.q}</bdi>
          </button>
        </p>
      )}
    </div>
  );
}
