import type { Rating } from '#src/schemas/primitives.ts';
import { type Leaf, parseLeaf, type ReceivedReason, type WithdrawnReason } from './leaf.ts';

/** What the log knows of a review that was received and is not public: withheld, or pending. */
export interface WithheldRecord {
  /** As it was first sealed with stars; missing in leaves of version 1, which have none. */
  rating?: Rating;
  /** Why, as last sealed. */
  reason?: WithdrawnReason | ReceivedReason;
  /** Whether a later leaf gave it other stars. */
  changed?: true;
  /** Whether its tombstone stands in the log: the shop need not keep it any more. */
  gone?: true;
}

/** Every review that was ever sealed as withheld and was not published since, by pseudonym. None of them can be forgotten. */
export function readWithheld(entries: readonly string[]): Map<string, WithheldRecord> {
  const records = new Map<string, WithheldRecord>();
  for (const text of entries) {
    // Only these two types matter, and parsing takes time.
    if (!text.includes('"type":"received"') && !text.includes('"type":"withdrawn"')) continue;
    const leaf = parseLeaf(text);
    if (leaf?.type === 'received') records.set(leaf.id, received(leaf, records.get(leaf.id)));
    const before = leaf?.type === 'withdrawn' ? records.get(leaf.id) : undefined;
    if (leaf?.type !== 'withdrawn' || before === undefined) continue;
    if (leaf.reason === 'published') records.delete(leaf.id);
    else {
      // A review that stayed pending has no reason but that of its tombstone.
      const reason = before.reason === undefined || before.reason === 'pending' ? leaf.reason : before.reason;
      records.set(leaf.id, { ...before, reason, gone: true });
    }
  }
  return records;
}

/** It keeps its first stars when a later leaf has others: otherwise a bad rating could be improved before it is counted. */
function received(leaf: Extract<Leaf, { type: 'received' }>, before: WithheldRecord = {}): WithheldRecord {
  const { gone: _gone, ...rest } = before;
  if (leaf.v === 1) return rest;
  const changed = before.rating !== undefined && before.rating !== leaf.rating;
  const rating = before.rating ?? leaf.rating;
  return { ...rest, rating: rating as Rating, reason: leaf.reason, ...(changed && { changed: true as const }) };
}
