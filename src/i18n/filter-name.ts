import type { PopularFilter } from '#src/aggregate/filters.ts';
import type { OwnFilter } from '#src/aggregate/own-filters.ts';
import type { Level } from '#src/evidence/level.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { localText } from './format.ts';
import { languageName } from './locale.ts';
import { textsFor } from './texts.ts';

/** What a filter is called; one that only its product has, in the product's words. */
export function filterName(filter: Pick<PopularFilter, 'facet' | 'value'> | OwnFilter, lang: SiteLanguage): string {
  if ('name' in filter)
    return [...(filter.question === undefined ? [] : [filter.question]), filter.name].map((text) => localText(text, lang)).join(': ');
  const { facet, value } = filter;
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
