/** What is checked, in this order. */
export const STEP_TITLES = {
  description: 'Description',
  checkpoint: 'Checkpoint',
  signature: 'Signature',
  witnesses: 'Witnesses',
  entries: 'Entries',
  tiles: 'Tiles',
  history: 'History',
  extensions: 'Extensions',
  since: 'Since then',
  replay: 'Order of entries',
  documents: 'Sealed documents',
  proofs: 'Proofs',
  receipts: 'Receipts',
  pages: 'Pages',
  figures: 'Figures on pages',
  api: 'API',
  exports: 'Exports',
  feeds: 'Feeds',
  embeds: 'Embeds and badges',
  ratings: 'Ratings for shops',
  trust: 'Trust page',
  search: 'Search',
  withdrawn: 'Withdrawn reviews',
} as const;
export type StepId = keyof typeof STEP_TITLES;

export type FindingCode =
  | 'missing'
  | 'unreadable'
  | 'malformed'
  | 'not-signed'
  | 'wrong-signature'
  | 'wrong-key'
  | 'other-log'
  | 'not-cosigned'
  | 'wrong-time'
  | 'wrong-root'
  | 'wrong-size'
  | 'wrong-bundle'
  | 'wrong-tile'
  | 'wrong-checkpoint'
  | 'wrong-extension'
  | 'wrong-entry'
  | 'wrong-document'
  | 'wrong-proof'
  | 'not-in-log'
  | 'other-words'
  | 'words-not-shown'
  | 'wrong-level'
  | 'wrong-seal'
  | 'wrong-figure'
  | 'still-served'
  | 'older'
  | 'rewritten'
  | 'cannot-check';

/** Something that does not hold. */
export interface Finding {
  code: FindingCode;
  /** An address, or a path in a folder; with a field of a review where it is about one. */
  where: string;
  found: string;
  expected: string;
}

/** The outcome of one step. */
export interface Step {
  id: StepId;
  status: 'held' | 'failed' | 'not-checked';
  /** What was checked, or why it was not. */
  summary: string;
  /** The first ones; a hostile site can have a million. */
  findings: Finding[];
  findingCount: number;
}

export interface Report {
  /** Of this report's shape. */
  v: 1;
  target: string;
  /** Whether every step that was done held. */
  held: boolean;
  steps: Step[];
  /** What nobody should read into it. */
  notProven: readonly string[];
}

const KEPT_FINDINGS = 1000;

/** Collects what does not hold in one step. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(finding: Finding): void {
    this.count += 1;
    if (this.kept.length < KEPT_FINDINGS) this.kept.push(finding);
  }

  /** @param summary what was checked, as the middle of a line */
  conclude(id: StepId, summary: string): Step {
    return { id, status: this.count === 0 ? 'held' : 'failed', summary, findings: this.kept, findingCount: this.count };
  }
}

export function notChecked(id: StepId, reason: string): Step {
  return { id, status: 'not-checked', summary: reason, findings: [], findingCount: 0 };
}

/** Even when everything holds. */
export const NOT_PROVEN = [
  'that the orders behind "matched to an order" were genuine: the shop matched them',
  'that every review which the shop received is in the log, and that it asked all the customers whom it says it asked',
  'that other readers are shown this same log: keep the checkpoint, compare it with others, and come back with --since',
  'what style sheets, scripts and pictures make of a page: words were read from its HTML and, between quotation marks, from its style sheets, without a browser',
  'what was not looked at: social cards and badges as PNG, photos, in which reviews the search finds a word, customers’ posts, questions to the shop and the answers to them, texts of the brand, how often customers speak of something, the names of products in headings and paths, whether a review’s page leaves out its seal or its number in the log, links to share, and words about the shop and its products that have neither stars, badge, mark nor structured data, but for sentences that praise reviews as shops usually do',
  'translations, answers, photos and notes of reviews that were sealed as version 1, and photos of version 2, whose originals are not served',
  'when a review was sealed, unless a witness that you know has signed the checkpoint',
] as const;
