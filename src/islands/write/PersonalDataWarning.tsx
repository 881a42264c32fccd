import { useEffect, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';

const WAIT_MS = 400;

/** Warns while the customer types. The detectors are those of `bukti check`; they are loaded with the first words. */
export function PersonalDataWarning({ text, t }: { text: string; t: Texts['write'] }) {
  const names: Record<string, string> = t.personalKinds;
  const [kinds, setKinds] = useState<readonly string[]>([]);
  useEffect(() => {
    if (text.trim() === '') {
      setKinds([]);
      return undefined;
    }
    let isOld = false;
    const timer = setTimeout(async () => {
      const { findPersonalData } = await import('#src/check/personal-data/personal-data.ts');
      if (!isOld) setKinds([...new Set(findPersonalData(text).map(({ kind }) => kind))]);
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <p className="wr-warning" role="status" data-warning={kinds.join(' ')}>
      {kinds.length > 0 && t.personal([...new Set(kinds.map((kind) => names[kind] ?? t.personalOther))].join(', '))}
    </p>
  );
}
