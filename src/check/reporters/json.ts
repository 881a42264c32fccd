import { isError, toldIn } from '#src/schemas/problem.ts';
import type { Report } from './report.ts';

/** One object: the counts, and every problem with its place. */
export function renderJson({ problems, language, folder }: Report): string {
  const errors = problems.filter(isError).length;
  return JSON.stringify(
    {
      ok: errors === 0,
      errors,
      warnings: problems.length - errors,
      folder,
      problems: problems.map((problem) => ({
        rule: problem.code,
        severity: isError(problem) ? 'error' : 'warning',
        file: problem.file,
        line: problem.line,
        field: problem.field,
        ...toldIn(problem, language),
        cites: problem.cites,
      })),
    },
    undefined,
    2,
  );
}
