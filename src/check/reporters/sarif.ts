import { isError, PROBLEM_CODES, type Problem, toldIn } from '#src/schemas/problem.ts';
import { ERROR_RULES } from '../cross-check.ts';
import { WARNING_RULES } from '../find-warnings.ts';
import type { Report } from './report.ts';

/** SARIF 2.1.0, as code hosts and editors read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function renderSarif({ problems, language, folder }: Report): string {
  const codes = PROBLEM_CODES.filter((code) => problems.some((problem) => problem.code === code));
  return JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'bukti', rules: codes.map((code) => describeRule(code, language)) } },
          columnKind: 'utf16CodeUnits',
          results: problems.map((problem) => describeResult(problem, codes.indexOf(problem.code), language, folder)),
        },
      ],
    },
    undefined,
    2,
  );
}

function describeRule(code: string, language: Report['language']) {
  const rule = [...ERROR_RULES, ...WARNING_RULES].find((one) => one.code === code);
  if (rule === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: rule.about[language] },
    ...(rule.cites !== undefined && { help: { text: rule.cites } }),
  };
}

function describeResult(problem: Problem, ruleIndex: number, language: Report['language'], folder: string) {
  const { message, fix } = toldIn(problem, language);
  const about = problem.field === undefined ? message : `${problem.field}: ${message}`;
  const uri = `${folder}/${problem.file}`.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: problem.code,
    ruleIndex,
    level: isError(problem) ? 'error' : 'warning',
    message: { text: fix === undefined ? about : `${about}\n→ ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          ...(problem.line !== undefined && { region: { startLine: problem.line } }),
        },
      },
    ],
  };
}
