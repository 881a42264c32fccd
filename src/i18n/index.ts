import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { Strings } from './strings.ts';

/** The texts of a language. */
export function stringsFor(lang: SiteLanguage): Strings {
  return lang === 'id' ? id : en;
}
