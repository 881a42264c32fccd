import { useEffect, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import type { Answer } from './engine.ts';

interface Props {
  t: Texts['search'];
  answer?: Answer;
  busy: boolean;
  failed: boolean;
}

/** Long enough that a screen reader is not told of every letter. */
const QUIET_MS = 700;

/** How many results there are: at once for the eye, and said once typing has stopped. */
export function Status({ t, answer, busy, failed }: Props) {
  const text = failed ? '' : answer === undefined ? t.loading : describe(t, answer);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(busy ? '' : text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text, busy]);
  return (
    <>
      <p className="bs-count" aria-hidden="true" dir="auto">
        {text}
      </p>
      <p className="bs-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}

/** A query of signs, or of one letter, asks for nothing, and is not named. */
function describe(t: Texts['search'], { terms, total, state, corrected }: Answer): string {
  return terms.length === 0 ? t.count(total) : t.countFor(total, corrected ?? state.q.trim());
}
