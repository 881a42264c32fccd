import { useEffect, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';

const WAIT_MS = 400;

/**
 * Warns while the customer types, of what `bukti check` would find, but for identity numbers of other countries than Indonesia, whose rules
 * are too large for a page. The detectors are loaded with the first words.
 */
export function PersonalDataWarning({ text, country, t }: { text: string; country: string; t: Texts['write'] }) {
  const names: Record<string, string> = t.personalKinds;
  const [kinds, setKinds] = useState<readonly string[]>([]);
  useEffect(() => {
    if (text.trim() === '') {
      setKinds([]);
      return undefined;
    }
    let isOld = false;
    const timer = setTimeout(async () => {
      const [{ findPersonalData }, { findHomePhones }] = await Promise.all([
        import('#src/check/personal-data/personal-data.ts'),
        import('#src/check/personal-data/find-home-phones.ts'),
      ]);
      if (!isOld) setKinds([...new Set([...findPersonalData(text), ...findHomePhones(text, country)].map(({ kind }) => kind))]);
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, country]);
  return (
    <p className="wr-warning" role="status" data-warning={kinds.join(' ')}>
      {kinds.length > 0 && t.personal([...new Set(kinds.map((kind) => names[kind] ?? t.personalOther))].join(', '))}
    </p>
  );
}
