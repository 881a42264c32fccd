import { type Bilingual, type Problem, type Told, toldIn } from '#src/schemas/problem.ts';

/** One problem that stands for several of the same cause; it says how many. */
export function inManyPlaces(first: Problem, count: number): Problem {
  const others: Bilingual = { en: ` (the same in ${count - 1} more places)`, id: ` (sama di ${count - 1} tempat lain)` };
  const more = (told: Told, language: 'en' | 'id'): Told => ({ ...told, message: told.message + others[language] });
  const { edit: _edit, ...rest } = first;
  return { ...rest, ...more(pick(toldIn(first, 'en')), 'en'), indonesian: more(pick(toldIn(first, 'id')), 'id') };
}

const pick = ({ message, fix }: Told): Told => ({ message, ...(fix !== undefined && { fix }) });
