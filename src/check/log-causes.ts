import { inManyPlaces } from '#src/loaders/group-problems.ts';
import type { Problem, ProblemCode } from '#src/schemas/problem.ts';

/** Problems that show that the log's entries are not the ones that were sealed. Every later check of the log fails as well. */
const DAMAGE: ReadonlySet<ProblemCode> = new Set([
  'file-unreadable',
  'file-encoding',
  'log-entry',
  'log-order',
  'log-truncated',
  'log-rewritten',
]);

/** Whether the entries cannot be relied on, so that no review can be compared with them. */
export function isLogDamaged(problems: readonly Problem[]): boolean {
  return problems.some(({ code, file }) => DAMAGE.has(code) && file.startsWith('log/'));
}

/** The problems of the log, each cause once: one changed entry breaks every checkpoint after it, one wrong key every signature. */
export function oncePerLogCause(problems: readonly Problem[]): Problem[] {
  const damage = problems.find(({ code, file }) => DAMAGE.has(code) && file.startsWith('log/'));
  if (damage !== undefined) return [damage];
  return [...Map.groupBy(problems, ({ code, fix }) => `${code} ${fix}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [same.length === 1 ? first : inManyPlaces(first, same.length)];
  });
}
