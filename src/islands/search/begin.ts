import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { createEngine, type SearchEngine } from './engine.ts';
import { createSource, earlyFolder } from './load.ts';
import { isAsked, openedSize } from './place.ts';
import { parseState } from './state.ts';

const page = globalThis as { buktiEngine?: SearchEngine };

/**
 * Answers what the address asks for while React is still on its way, so that all files of the first results come with it and not after it.
 * The island takes the engine over, and finds them there.
 */
export function beginSearch(): void {
  const folder = earlyFolder();
  if (folder === undefined) return;
  const engine = createEngine(createSource(folder), document.documentElement.lang as SiteLanguage);
  page.buktiEngine = engine;
  // The same failure comes again, and is shown, with the island's own question.
  if (isAsked()) engine.answer(parseState(location.search), openedSize()).catch(() => undefined);
}

/** The engine that the page has begun to load. It is given once, so that a second try loads anew. */
export function takeEngine(): SearchEngine | undefined {
  const engine = page.buktiEngine;
  delete page.buktiEngine;
  return engine;
}
