import type { PopularFilter } from '#src/aggregate/filters.ts';
import type { Level } from '#src/evidence/level.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { languageName } from './language-name.ts';
import { textsFor } from './texts.ts';

/** What a filter is called. */
export function filterName({ facet, value }: Pick<PopularFilter, 'facet' | 'value'>, lang: SiteLanguage): string {
  const t = textsFor(lang).pages;
  const { filters } = textsFor(lang).product;
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
