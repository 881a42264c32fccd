import { useCallback, useEffect, useRef, useState } from 'react';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { takeEngine } from './begin.ts';
import { type Answer, createEngine, type SearchEngine } from './engine.ts';
import { createSource } from './load.ts';
import { isAsked, openedSize, PAGE_SIZE, type Place } from './place.ts';
import { emptyFilters, formatState, parseState, type SearchState } from './state.ts';

/** While a word is typed, wait this long for its next letter. */
const TYPING_MS = 90;

interface SearchModel {
  /** Whether the state has been read from the address, which a server does not know. */
  isAwake: boolean;
  state: SearchState;
  answer: Answer | undefined;
  failed: boolean;
  busy: boolean;
  /** Changes the state as a step that Back undoes. */
  choose(next: SearchState): void;
  /** Changes the words while they are typed: no step of its own, but for the first letter after a choice or Enter. */
  type(q: string): void;
  showMore(): void;
  retry(): void;
  prepare(): void;
}

/**
 * The search as a page sees it: the state lives in the address, and the answer follows it.
 * @param first what the page shows where its address asks for nothing
 */
export function useSearch(base: string, lang: SiteLanguage, first: Answer): SearchModel {
  const [state, setState] = useState<SearchState>(() => ({ q: '', filters: emptyFilters() }));
  const [size, setSize] = useState(PAGE_SIZE);
  const [engine, setEngine] = useState<SearchEngine>();
  const [answer, setAnswer] = useState<Answer | undefined>(first);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const delay = useRef(0);
  const isSettled = useRef(false);

  const restore = useCallback(() => {
    setState(parseState(location.search));
    setSize(openedSize());
  }, []);

  useEffect(() => {
    restore();
    setBusy(true);
    if (isAsked()) setAnswer(undefined);
    setEngine(takeEngine() ?? openEngine(base, lang));
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, [base, lang, restore]);

  useEffect(() => {
    if (engine === undefined) return;
    let current = true;
    setBusy(true);
    const timer = setTimeout(async () => {
      const result = await engine.answer(state, size).catch(() => undefined); // Only a file that does not come can fail.
      if (!current) return;
      setBusy(false);
      setFailed(result === undefined);
      if (result === undefined) return;
      setAnswer(result);
      dropUnknown(state, result.state, setState);
    }, delay.current);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [engine, state, size]);

  useRememberedScroll(answer !== undefined);

  const go = (next: SearchState, step: 'push' | 'replace') => {
    const address = `${location.pathname}${formatState(next)}${location.hash}`;
    const isSame = formatState(next) === formatState(parseState(location.search));
    if (step === 'push' && !isSame) history.pushState({}, '', address);
    else if (!isSame) history.replaceState({}, '', address);
    setSize(PAGE_SIZE);
    setState(next);
  };

  return {
    isAwake: engine !== undefined,
    state,
    answer,
    failed,
    busy,
    choose(next) {
      delay.current = 0;
      isSettled.current = true;
      go(next, 'push');
    },
    type(q) {
      delay.current = TYPING_MS;
      // Read from the address: words may be typed before the state has been read from it.
      go({ ...parseState(location.search), q }, isSettled.current ? 'push' : 'replace');
      isSettled.current = false;
    },
    showMore() {
      delay.current = 0;
      history.replaceState({ ...(history.state as Place | null), size: size + PAGE_SIZE }, '');
      setSize(size + PAGE_SIZE);
    },
    retry() {
      setEngine(openEngine(base, lang));
    },
    prepare: () => engine?.prepare(),
  };
}

function openEngine(base: string, lang: SiteLanguage): SearchEngine {
  return createEngine(createSource(new URL(`${base}search-index/`, location.href).href), lang);
}

/** Values that the site does not have leave the address too. */
function dropUnknown(asked: SearchState, answered: SearchState, setState: (state: SearchState) => void): void {
  if (formatState(asked) === formatState(answered)) return;
  history.replaceState(history.state, '', `${location.pathname}${formatState(answered)}${location.hash}`);
  setState(answered);
}

/** When a reader comes back from a review, the browser scrolls before the list is drawn. So the place is kept here, too. */
function useRememberedScroll(isDrawn: boolean): void {
  useEffect(() => {
    const remember = () => history.replaceState({ ...(history.state as Place | null), scroll: Math.round(scrollY) }, '');
    addEventListener('pagehide', remember);
    return () => removeEventListener('pagehide', remember);
  }, []);
  useEffect(() => {
    const place = (history.state as Place | null)?.scroll;
    if (isDrawn && place !== undefined) scrollTo({ top: place, behavior: 'instant' });
  }, [isDrawn]);
}
