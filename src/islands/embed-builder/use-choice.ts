import { useCallback, useEffect, useMemo, useState } from 'react';
import type { EmbedChoice } from '#src/outputs/embed-code/choice.ts';
import { changeChoice, formatChoice, parseChoice, tidyChoice } from '#src/outputs/embed-code/query.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

interface ChoiceModel {
  /** What the chosen form has of all that was chosen. */
  choice: EmbedChoice;
  /** Whether the choice has been read from the address, which a server does not know. */
  isAwake: boolean;
  choose(part: Partial<EmbedChoice>): void;
  reset(): void;
}

/**
 * The choice lives in the address, so that it can be shared; changes add no steps to the history. What was chosen for another form is in
 * memory alone, until that form is chosen again.
 */
export function useChoice(standard: EmbedChoice, languages: readonly SiteLanguage[]): ChoiceModel {
  const [chosen, setChosen] = useState(standard);
  const [isAwake, setAwake] = useState(false);
  const choice = useMemo(() => tidyChoice(chosen), [chosen]);

  useEffect(() => {
    const restore = () =>
      setChosen((current) =>
        location.search === formatChoice(tidyChoice(current), standard) ? current : parseChoice(location.search, standard, languages),
      );
    restore();
    setAwake(true);
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, [standard, languages]);

  useEffect(() => {
    if (!isAwake) return;
    const query = formatChoice(choice, standard);
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    // The page's link to the other language leads to the same choice, and to the same language of the embed.
    const other = formatChoice(choice, { ...standard, lang: languages.find((lang) => lang !== standard.lang) ?? standard.lang });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = other;
  }, [choice, isAwake, standard, languages]);

  const choose = useCallback((part: Partial<EmbedChoice>) => setChosen((current) => changeChoice(current, part)), []);
  const reset = useCallback(() => setChosen(standard), [standard]);
  return { choice, isAwake, choose, reset };
}
