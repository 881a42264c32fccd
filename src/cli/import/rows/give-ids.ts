import { displayName } from '#src/evidence/display-name.ts';
import { NAME_DISPLAYS, type Review } from '#src/schemas/review.ts';
import { KeyIndex } from '../planning/key-index.ts';
import type { Draft } from './draft.ts';
import { hashedId, hasOwnId, reviewId } from './review-id.ts';

/**
 * Gives ids to rows that have none of their own. Rows with the same stars and words get numbers; a row whose customer is here already
 * gets the id that it has, also when newer rows stand before it now.
 */
export class IdGiver {
  private readonly existing: Known;
  /** Ids that are here and that no row has taken yet, by the hash of stars and words, then by the customer's name. */
  private readonly open = new Map<string, Map<string, string[]>>();
  /** The next free number, by the same hash. */
  private readonly nextNumber = new KeyIndex();

  constructor(existing: Known) {
    this.existing = existing;
  }

  next(draft: Draft): string {
    if (hasOwnId(draft)) return reviewId(draft, 1);
    const key = hashedId(draft);
    const isKnown = this.nextNumber.has(key);
    const open = this.open.get(key) ?? (isKnown ? NONE : this.readFamily(key, draft));
    for (const name of namesOf(draft.review.author.name)) {
      const id = open.get(name)?.shift();
      if (id !== undefined) return id;
    }
    const number = this.nextNumber.get(key) ?? 1;
    this.nextNumber.set(key, number + 1);
    return reviewId(draft, number);
  }

  private readFamily(key: string, draft: Draft): Map<string, string[]> {
    const open = new Map<string, string[]>();
    let number = 1;
    for (; ; number += 1) {
      const id = reviewId(draft, number);
      const there = this.existing.get(id);
      if (there === undefined) break;
      const { name } = there.review.author;
      const ids = open.get(name);
      if (ids === undefined) open.set(name, [id]);
      else ids.push(id);
    }
    if (open.size > 0) this.open.set(key, open);
    this.nextNumber.set(key, number);
    return open;
  }
}

type Known = { get(id: string): { review: Review } | undefined };
const NONE: Map<string, string[]> = new Map();

/** How a customer may be named here: in full, or cut to what is shown. */
export function namesOf(name: string): Set<string> {
  return new Set([name, ...NAME_DISPLAYS.flatMap((display) => displayName({ name, display }) ?? [])]);
}
