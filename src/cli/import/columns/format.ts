import type { Channel } from '#src/schemas/review.ts';
import type { SingleField } from './fields.ts';

/** A file as one platform writes it. Headers stand here without case, spaces and punctuation, as `normalizeHeader()` makes them. */
export interface Format {
  /** As the report says it. */
  name: string;
  /** Headers that all have to be there. */
  signature: readonly string[];
  /** Headers that tell that it is another format, which has all of these and more. */
  without?: readonly string[];
  /** Where the reviews were written; missing where the file of a collector says nothing of it. */
  channel?: Channel;
  /** Which header fills a field, the surest first; an empty list for a field that no column fills. */
  columns: Partial<Record<SingleField, readonly string[]>>;
  /** What this platform's own words and numbers for a status mean, where they are not the usual ones. */
  status?: Readonly<Record<string, 'shown' | 'hidden'>>;
  /** Answers are rows of their own, which name the row that they answer. */
  answers?: { parent: string };
}
