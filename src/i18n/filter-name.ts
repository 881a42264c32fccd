import type { PopularFilter } from '#src/aggregate/filters.ts';
import type { Level } from '#src/evidence/level.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { stringsFor } from './index.ts';
import { languageName } from './language-name.ts';
import { productStrings } from './product.ts';

/** What a filter is called. */
export function filterName({ facet, value }: Pick<PopularFilter, 'facet' | 'value'>, lang: SiteLanguage): string {
  const t = stringsFor(lang);
  const { filters } = productStrings[lang];
  const names: Record<PopularFilter['facet'], () => string> = {
    stars: () => filters.stars(Number(value)),
    photo: () => filters.photo,
    reply: () => filters.reply,
    counted: () => t.review.counted,
    level: () => t.level[value as Level],
    lang: () => languageName(value, lang),
  };
  return names[facet]();
}
