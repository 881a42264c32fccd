import { isError, toldIn } from '#src/schemas/problem.ts';
import type { Report } from './report.ts';

/**
 * Workflow commands: GitHub shows each beside its line in a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGitHub({ problems, language, folder }: Report): string {
  return problems
    .map((problem) => {
      const { message, fix } = toldIn(problem, language);
      const properties = [
        `file=${property(`${folder}/${problem.file}`)}`,
        ...(problem.line === undefined ? [] : [`line=${problem.line}`]),
        `title=${property(problem.code)}`,
      ];
      const about = problem.field === undefined ? message : `${problem.field}: ${message}`;
      return `::${isError(problem) ? 'error' : 'warning'} ${properties.join(',')}::${data(fix === undefined ? about : `${about}\n→ ${fix}`)}`;
    })
    .join('\n');
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
