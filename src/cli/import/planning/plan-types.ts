import type { Channel } from '#src/schemas/review.ts';
import type { WantedPictures } from '../pictures/bring-pictures.ts';
import type { RefusedRow, Row } from '../reading/table.ts';
import type { DraftReview, Remark } from '../rows/draft.ts';
import type { NewProduct } from '../rows/product-book.ts';
import type { Spool } from '../writing/spool.ts';
import type { AddedSummary } from './added.ts';
import type { KeyIndex } from './key-index.ts';
import type { ReviewChange } from './merge.ts';

/** A review as it will stand on its line. */
export type PlannedReview = { id: string } & DraftReview;

/** What an import will do. Every row of the file is in exactly one of the lists, or an answer to a row that is. */
export interface Plan {
  /** By slug of the product, in the order of the file. */
  add: Map<string, PlannedReview[]>;
  /** The added reviews of a large file, on the disk; `add` is empty then. */
  spool?: Spool;
  /** What the report says of the added reviews, wherever they are. */
  added: AddedSummary;
  /** Ids of the added reviews, for a program that asked for them. */
  addedIds: string[];
  /** Slugs of the products whose files they go into. */
  addedFiles: Set<string>;
  products: NewProduct[];
  alreadyThere: Row[];
  /** Channels of the published reviews that the file has and that are here already. */
  knownChannels: Channel[];
  /** Reviews that are here and say something else in the file, by the path of their file: taken, or only new answers. */
  change: Map<string, ReviewChange[]>;
  /** Rows of these changes, with what changes. */
  changed: { row: Row; id: string; what: string; kind: 'edit' | 'answers' | 'pictures' }[];
  /** How many reviews name pictures. */
  withPictures: number;
  /** Pictures that shown reviews name in the file. Of a large file: those that one command brings, for reviews that are here already. */
  pictures: WantedPictures[];
  /** How many pictures of a large file are left for the next command. */
  picturesLeft: number;
  /** Rows that are the same as an earlier one, with its number. */
  repeated: { row: Row; sameAs: number }[];
  /** Rows with the words of an earlier review by the same customer, under another id or another product. */
  nearDuplicates: { row: Row; sameAs: string }[];
  /** Rows that are hidden at their source, with what says so; left out, or added as withheld. */
  hidden: { row: Row; column: string; word: string; isWithheld: boolean }[];
  /** Reviews that are published here, and that their source does not show any more. A person decides what becomes of them. */
  gone: GoneReview[];
  refused: RefusedRow[];
  /** Refused rows beyond those in the list, by what their reason is about. */
  moreRefused: Map<string, number>;
  /** Numbers of the added rows that each remark is about. */
  remarks: Map<Remark, number[]>;
}

/** A published review that a newer export hides, or does not have any more. */
export interface GoneReview {
  id: string;
  file: string;
  isSealed: boolean;
  /** What hides it; missing where the export does not have it any more. */
  said?: { row: number; column: string; word: string };
}

export interface PlanOptions {
  /** Ids of reviews that came with this very file; missing where it was never imported. */
  idsOfFile?: KeyIndex | undefined;
  /** Whether edited rows are taken. */
  update?: boolean;
  keepDuplicates: boolean;
  /** Where the added reviews of a large file go; without it they stay in memory. */
  spool?: Spool | undefined;
  /** Whether nothing is written. */
  dryRun?: boolean | undefined;
  /** Whether the file is large, so that the plan keeps no rows. */
  isLarge?: boolean | undefined;
  /** Where pictures are brought from; missing where they are left. */
  media?: string | true | undefined;
  /** Edited rows that are taken. */
  mostChanged?: number | undefined;
  /** Whether a program wants the ids of what is added. */
  wantsIds?: boolean | undefined;
}
