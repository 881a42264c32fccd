import type { MessageLanguage, Problem } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { renderGitHub } from './github.ts';
import { renderJson } from './json.ts';
import { renderSarif } from './sarif.ts';

export const REPORT_FORMATS = ['terminal', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Everything that a reporter needs. */
export interface Report {
  problems: readonly Problem[];
  language: MessageLanguage;
  /** Path of the content folder from the root of the repository, with forward slashes: programs look for files there. */
  folder: string;
  /** Whether people are told each problem, where there are many of one kind. Programs are told all. */
  all?: boolean;
}

/** All problems in a form that a person or a program reads. */
export function renderAs(format: ReportFormat, report: Report): string {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'github':
      return renderGitHub(report);
    case 'sarif':
      return renderSarif(report);
    case 'terminal':
      return renderReport(report.problems, report.language, { all: report.all ?? false });
  }
}
