import { once } from '#src/content/read-content.ts';
import { fold } from '#src/language/tokens.ts';
import { localesOfTime } from './known-locales.ts';

/** Spellings of Indonesian exports that `Intl` does not have. */
const INFORMAL: Readonly<Record<string, number>> = { peb: 2, pebruari: 2, ags: 8, agt: 8, agus: 8, nop: 11, nopember: 11 };
/** The languages of most exports: their names stand, whatever they mean in another language. */
const FIRST = ['en', 'id'];

/** The number of a month, from 1, by its name in any language. Nothing for a name that is one month here and another there. */
export function monthNamed(name: string): number | undefined {
  const key = monthKey(name);
  return firstNames().get(key) ?? allNames().get(key);
}

/** Whether a name is one month in one language and another in another: `listopad` is October in Croatian, and November in Polish. */
export function isUnclearMonth(name: string): boolean {
  return monthNamed(name) === undefined && allNames().has(monthKey(name));
}

/**
 * Letters only, so that `ส.ค.` and `Sept.` are found, and the last word of several: `d’agost`, `an t-sultain`. Hebrew writes "in" as a
 * letter before the name.
 */
function monthKey(name: string): string {
  const words = fold(name.replace(/(?<=\p{Lo}\p{M}*)\./gu, '')).match(/[\p{L}\p{M}]+/gu) ?? [];
  return (words.at(-1) ?? '').replaceAll('ı', 'i').replace(/^ב(?=\p{L}{3})/u, '');
}

const firstNames = once(() => new Map<string, number>([...Object.entries(INFORMAL), ...FIRST.flatMap(namesIn)]));

/** Without a number where languages differ. Takes a tenth of a second: made when a name is not known without it. */
const allNames = once((): ReadonlyMap<string, number | undefined> => {
  const months = Map.groupBy(localesOfTime().flatMap(namesIn), ([name]) => name);
  return new Map(
    [...months].map(([name, found]) => {
      const [month, ...others] = new Set(found.map(([, number]) => number));
      return [name, others.length > 0 ? undefined : month] as const;
    }),
  );
});

/** The names alone and as they stand beside a day (`sierpień`, `sierpnia`), long and short. */
function namesIn(locale: string): [name: string, month: number][] {
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' as const }].map(
      (options) => new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' }),
    ),
  );
  return formats.flatMap((format) =>
    Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2001, month, 15));
      return [monthKey(parts.find(({ type }) => type === 'month')?.value ?? ''), month + 1];
    }).filter(([name]) => name.length > 2 || /^[^\p{sc=Latn}]+$/u.test(name)),
  );
}
