import { isThirdParty, type Review } from '../schemas/review.ts';
import { computeLevel, type Level } from './level.ts';

/** What the public may see of a review: no order number, no more of a name than the author chose, no exact day of a visit. */
export interface PublishedReview
  extends Pick<
    Review,
    | 'id'
    | 'product'
    | 'rating'
    | 'title'
    | 'body'
    | 'date'
    | 'lang'
    | 'channel'
    | 'source'
    | 'trust'
    | 'pros'
    | 'cons'
    | 'attributes'
    | 'commitments'
    | 'media'
    | 'disclosure'
    | 'disclosureNote'
    | 'translations'
    | 'replies'
    | 'recovery'
  > {
  /** `name` is missing where the author chose to stay anonymous. */
  author: { name?: string; city?: string };
  /** Month of the purchase or visit, YYYY-MM. */
  experienced?: string;
  level: Level;
  /** Received by the brand itself, not on somebody else's platform. */
  firstHand: boolean;
  imported: boolean;
}

/** Drops everything private from a review and adds its level. */
export function publishReview(review: Review): PublishedReview {
  const { order: _order, status: _status, reason: _reason, imported, author, experienced, ...shown } = review;
  const name = displayName(author);
  return {
    ...shown,
    author: {
      ...(name !== undefined && { name }),
      ...(author.city !== undefined && author.display !== 'anonymous' && { city: author.city }),
    },
    ...(experienced !== undefined && { experienced: experienced.slice(0, 7) }),
    level: computeLevel(review),
    firstHand: !isThirdParty(review.channel),
    imported: imported !== undefined,
  };
}

/** The name as its owner wants it shown: Rani Kusuma, Rani K., R. K., or nothing. */
export function displayName({ name, display }: Review['author']): string | undefined {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const initial = (word: string) => `${firstLetter(word).toLocaleUpperCase('id')}.`;
  if (display === 'anonymous') return undefined;
  if (display === 'full') return words.join(' ');
  if (display === 'initials') return words.map(initial).join(' ');
  const [first = '', ...others] = words;
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${initial(last)}`;
}

/** The first letter a reader sees, with its marks; an emoji or CJK character counts as one. */
function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}
