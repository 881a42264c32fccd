import type { Review, WithheldReason } from '#src/schemas/review.ts';
import type { Plan } from './planning/plan-types.ts';
import type { DateOrder } from './rows/parse-date.ts';
import type { RatingScale } from './rows/parse-rating.ts';

export interface ImportOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the private folder, with the journal of imports. */
  private: string;
  map: readonly string[];
  set: readonly string[];
  product?: string;
  display: Review['author']['display'];
  dateFormat?: DateOrder;
  /** The day from which "6 days ago" counts back, YYYY-MM-DD. */
  asOf?: string;
  /** Name of the format, where it is not to be recognised. */
  from?: string;
  /** Where the reviews were written. */
  channel?: string;
  /** The highest value of the ratings. */
  scale?: '5' | '10' | '100';
  /** How a part of a star is rounded. */
  round?: RatingScale['round'];
  /** `leave-out`, or the reason for which reviews that are hidden at their source are withheld. */
  hidden: 'leave-out' | WithheldReason;
  list?: string;
  /** The sheet of a workbook, or the file of an archive, where there are several. */
  table?: string;
  /** Of a WhatsApp chat: the messages that are one testimonial, the one that allows to publish it, and the customer's name. */
  pick?: string;
  consent?: string;
  name?: string;
  brand?: string;
  /** Whether pictures that the file names are brought, or the folder in which they are. */
  media?: string | true;
  refused?: string;
  keepDuplicates: boolean;
  /** Whether the command line declares that reviews of other platforms are unchanged, complete, and may be republished. */
  declare: boolean;
  /** Whether rows that were edited at their source are taken. */
  update: boolean;
  dryRun: boolean;
  save: boolean;
  interactive: boolean;
  /** Bytes from which a table, and a folder of reviews, is read from the disk each time it is needed; by default several millions. */
  largeFrom?: number;
  /** Edited rows that one command takes; by default thousands. */
  mostChanged?: number;
  /** Is told what was decided for each row, before anything is written. */
  onPlan?: (plan: Plan) => void;
  /** The command as it was typed, to be completed in messages. */
  command: string;
}
