import { fieldName } from '#src/loaders/explain-value.ts';
import { inManyPlaces } from '#src/loaders/group-problems.ts';
import type { AnyLocated } from '#src/loaders/parse-file.ts';
import { type Bilingual, type Problem, type ProblemCode, tell } from '#src/schemas/problem.ts';
import type { Folder } from './folder.ts';

/** One thing that is looked at in a whole content folder. */
export interface Rule {
  /** Its name: a problem says it, and a warning is silenced by it. */
  code: ProblemCode;
  /** What it is about, in one line. */
  about: Bilingual;
  /** The law, standard or policy that a warning is about. */
  cites?: string;
  check(folder: Folder): Problem[];
}

/** A problem at a field of an entry. */
export function problemAt(entry: AnyLocated, code: ProblemCode, path: readonly PropertyKey[], message: Bilingual, fix: Bilingual): Problem {
  const field = fieldName(path);
  return { code, file: entry.source.file, line: entry.source.lineOf(path), ...(field !== '' && { field }), ...tell(message, fix) };
}

/** Tells each cause once: at its first place, with the number of the others. */
export function onePerCause<Found extends { cause: string; problem: Problem }>(found: readonly Found[]): Problem[] {
  return [...Map.groupBy(found, ({ cause }) => cause).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [same.length === 1 ? first.problem : inManyPlaces(first.problem, same.length)];
  });
}
