/** Something wrong in a content file, told to the person who edits it. */
export interface Problem {
  code: ProblemCode;
  /** Path of the file, relative to the content folder. */
  file: string;
  /** Line in the file, the first is 1. */
  line?: number;
  /** Where in the entry, such as `author.display`. */
  field?: string;
  /** What is there, and what should be there. */
  message: string;
  /** What to type, or do, to mend it. */
  fix?: string;
}

export const PROBLEM_CODES = [
  'file-empty',
  'file-encoding',
  'file-name',
  'file-place',
  'file-unreadable',
  'front-matter',
  'yaml-syntax',
  'json-syntax',
  'missing-field',
  'unknown-key',
  'declared-badge',
  'invalid-value',
  'unknown-product',
  'unknown-attribute',
  'unknown-commitment',
  'duplicate-id',
  'date-in-future',
  'missing-picture',
  'picture-format',
  'missing-video',
  'missing-captions',
  'video-format',
  'video-metadata',
  'video-size',
  'captions-format',
  'missing-font',
  'low-contrast',
  'personal-data',
  'stale-allowance',
  'ledger-row',
  'words-changed',
  'leaf-without-review',
  'leaf-missing',
  'log-entry',
  'log-order',
  'commitment-used-twice',
  'log-rewritten',
  'log-truncated',
  'checkpoint-invalid',
  'checkpoint-missing',
  'checkpoint-unsigned',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Thrown once, with every problem that was found. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], report: string) {
    super(report);
    this.name = 'ContentError';
    this.problems = problems;
    // The reader mends files, not our code: where it was thrown would only hide the report.
    this.stack = '';
  }
}
