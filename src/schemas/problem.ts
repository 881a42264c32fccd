/** Something wrong in a content file, told to the person who edits it. */
export interface Problem extends Told {
  code: ProblemCode;
  /** A warning does not stop a build. Missing for an error, which does. */
  severity?: 'warning';
  /** Path of the file, relative to the content folder. */
  file: string;
  /** Line in the file, the first is 1. */
  line?: number;
  /** Where in the entry, such as `author.display`. */
  field?: string;
  /** The same in Indonesian. */
  indonesian: Told;
  /** The law, standard or policy that a warning is about. */
  cites?: string;
  /** What `bukti check --fix` changes in the file; only where one change alone can be meant. */
  edit?: Edit;
  /** The same in other places of the file, where one problem stands for many. */
  moreEdits?: readonly Edit[];
}

/** What a problem says in one language. */
export interface Told {
  /** What is there, and what should be there. */
  message: string;
  /** What to type, or do, to mend it. */
  fix?: string;
}

/** Characters of one line that others take the place of. */
export interface Edit {
  /** The first is 1. */
  line: number;
  /** Characters of the line that stand before the change, in UTF-16 code units. */
  column: number;
  /** What stands there now: where it does not, nothing is changed. */
  found: string;
  replacement: string;
}

/** The languages in which problems are told. */
export const MESSAGE_LANGUAGES = ['en', 'id'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** A text in each language in which problems are told. */
export type Bilingual = Record<MessageLanguage, string>;

/** What a problem says, from the texts of both languages. */
export function tell(message: Bilingual, fix?: Bilingual): Told & { indonesian: Told } {
  return {
    message: message.en,
    ...(fix !== undefined && { fix: fix.en }),
    indonesian: { message: message.id, ...(fix !== undefined && { fix: fix.id }) },
  };
}

/** What a problem says in a language. */
export function toldIn(problem: Problem, language: MessageLanguage): Told {
  return language === 'id' ? problem.indonesian : problem;
}

export const isError = ({ severity }: Problem): boolean => severity === undefined;

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
  'unknown-language',
  'scale-missing',
  'unknown-commitment',
  'unknown-review',
  'unknown-post',
  'undisclosed-winner',
  'duplicate-id',
  'id-used-before',
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
  'link-in-words',
  'all-caps',
  'near-duplicate',
  'same-words',
  'burst',
  'poor-alt',
  'shared-key',
  'no-permission',
  'unanswered-question',
  'undisclosed-incentive',
  'praise-only',
  'withheld-by-stars',
  'diverted-complaint',
  'no-policy',
  'unproven-claim',
  'missing-texts',
  'missing-language',
  'stale-silence',
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
