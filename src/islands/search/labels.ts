import { languageName, localeOf } from '#src/i18n/locale.ts';
import type { Texts } from '#src/i18n/texts.ts';
import { type Mark, type MarkFacts, presentMarks } from '#src/outputs/present-marks.ts';
import type { SearchProps } from '#src/outputs/search/props.ts';
import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { Facet } from './state.ts';

/** The words that readers see for a value of a facet. */
export interface Labels {
  of(facet: Facet, value: string): string;
  marks(review: MarkFacts): Mark[];
  product(slug: string): string;
  date(date: string): string;
  number(n: number): string;
  /** What became of a complaint, a step each. */
  outcome(review: Pick<ShownReview, 'recovery'>): string[];
}

export function createLabels(
  { lang, labels, products }: SearchProps,
  t: Texts['search'],
  names: ReadonlyMap<string, string> | undefined,
): Labels {
  const days = new Intl.DateTimeFormat(localeOf(lang), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(localeOf(lang));
  const product = (slug: string) => names?.get(slug) ?? products.find((known) => known.slug === slug)?.name ?? slug;
  const of: Record<Facet, (value: string) => string> = {
    product,
    stars: t.stars,
    level: (value) => labels.level[value] ?? value,
    lang: (value) => languageName(value, lang),
    channel: (value) => capital(labels.channel[value] ?? value),
    year: (value) => (value === 'unknown' ? t.yearUnknown : value),
    photo: () => t.photo,
    reply: () => t.reply,
    counted: () => t.counted,
  };
  return {
    of: (facet, value) => of[facet](value),
    marks: (review) =>
      presentMarks(review, {
        level: of.level,
        disclosure: (value) => labels.disclosure[value] ?? value,
        notCounted: (reason) => t.notCounted(labels.notCounted[reason] ?? reason),
      }),
    product,
    outcome: ({ recovery = [] }) =>
      recovery.map(({ step, remedy }) =>
        [labels.steps[step] ?? step, ...(remedy === undefined ? [] : [labels.remedies[remedy] ?? remedy])].join(': '),
      ),
    number: (n) => numbers.format(n),
    date: (date) => days.format(new Date(`${date}T00:00:00Z`)),
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
