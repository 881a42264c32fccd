import type { Media } from '#src/schemas/media.ts';
import type { Disclosure, Review, WithheldReason } from '#src/schemas/review.ts';
import type { Row } from '../reading/table.ts';

/** What a row says about its product. */
export interface ProductWords {
  name: string;
  handle: string;
  sku: string;
  category: string;
}

export interface Draft {
  row: Row;
  product: ProductWords;
  /** The platform's own id of the review; empty where there is none. */
  givenId: string;
  /** A review without its id, as it would stand in a content file. */
  review: DraftReview;
  /** Addresses or file names of pictures, as the row has them. */
  pictures: readonly string[];
  /** What became of the row, for the report. */
  remarks: readonly Remark[];
  /** What the file says where the review is hidden at its source. */
  hidden?: { column: string; word: string };
}

export interface DraftReview {
  rating: number;
  title?: string;
  pros?: string[];
  cons?: string[];
  author: { name: string; display: Review['author']['display']; city?: string };
  date?: string;
  edited?: string;
  experienced?: string;
  lang: string;
  channel: string;
  source?: string;
  disclosure?: Exclude<Disclosure, 'none'>;
  disclosureNote?: string;
  order?: string;
  variant?: string;
  media?: Media[];
  status?: 'withheld';
  reason?: WithheldReason;
  replies?: { date?: string; by: string; body: string }[];
  translations?: Record<string, { body: string; by: 'platform' }>;
  imported: { from: string; row: number; claims?: Record<string, string> };
  body?: string;
}

export type Remark =
  | 'html'
  | 'controls'
  | 'lost-letters'
  | 'pictures'
  | 'no-author'
  | 'private-author'
  | 'unclear-name'
  | 'no-date'
  | 'relative-date'
  | 'counted-date'
  | 'partial-date'
  | 'edited'
  | 'edited-after-answer'
  | 'no-order'
  | 'cut'
  | 'translated'
  | 'translation-lost'
  | 'other-language'
  | 'doubtful-language'
  | 'reply-without-date'
  | 'private-reply'
  | 'incentivised'
  | 'personal';

/** What a review keeps of pictures that stay where they are. */
export const NO_PICTURES = 'there are pictures; they were not imported';
