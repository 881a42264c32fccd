import { plainSpelling } from '#src/check/personal-data/plain-spelling.ts';
import { quote } from '../../terminal.ts';
import type { LooseClaim } from '../read-loose.ts';
import { collapse } from '../visible-text.ts';
import type { RecordDifference } from './compare-record.ts';
import type { Expected, Figures } from './expected.ts';

/** What a page is about: its own product, or its own review. */
export interface PageSubject {
  product?: string | undefined;
  review?: string | undefined;
}

/**
 * Whether a page repeats what a customer wrote: its title and its description hold words of its review. Of one that is not sealed nobody
 * knows the words.
 */
export function isQuoted({ claim, reviews }: LooseClaim, subject: PageSubject, expected: Expected): boolean {
  if (claim.kind === 'level') return false;
  return [...reviews, ...(subject.review === undefined ? [] : [subject.review])].some((id) => {
    const words = expected.reviews.get(id)?.words;
    if (words === undefined) return claim.kind === 'boast' && expected.unsealed.has(id);
    const said = [words.title, words.body, ...words.pros, ...words.cons].join(' ');
    return collapse(plainSpelling(said)).includes(claim.text);
  });
}

/** Compares what a page says about ratings, outside of marked reviews, with what follows from the sealed reviews. */
export function judgeLoose(loose: LooseClaim, subject: PageSubject, expected: Expected): RecordDifference | undefined {
  const { claim } = loose;
  const review = reviewOf(loose, subject);
  if (claim.kind === 'level') {
    const level = review === undefined ? undefined : levelOf(review, expected);
    if (level !== undefined && claim.level === level) return undefined;
    return difference('badge', claim.text, level ?? 'none outside of a review that is sealed, or linked', 'wrong-level');
  }
  if (claim.kind === 'stars' && !claim.mean) {
    const rating = review === undefined ? undefined : ratingOf(review, expected);
    if (rating !== undefined && claim.value === rating) return undefined;
    return difference(
      'stars',
      claim.text,
      rating === undefined ? 'none outside of a sealed review' : `${rating}`,
      rating === undefined ? 'not-in-log' : 'other-words',
    );
  }
  if (claim.kind === 'boast') return difference('sentence', claim.text, 'none: nothing that is sealed proves it', 'not-in-log');
  if (claim.kind === 'most') return judgeMost(claim, expected);
  if (loose.isProfile === true && claim.kind === 'stars') return judgeProfile(claim, subject, expected);
  const figures = figuresFor(loose, subject, expected);
  if (figures.some((one) => holds(claim, one))) return undefined;
  return difference(
    claim.kind === 'stars' ? 'mean' : claim.kind,
    claim.text,
    [...new Set(figures.map((one) => figureOf(claim, one)))].join(' or '),
    'wrong-figure',
  );
}

/** A mean of the answers to one of the four questions. Only version 2 seals the answers; without them it is not judged. */
function judgeProfile(claim: FigureClaim, { product }: PageSubject, expected: Expected): RecordDifference | undefined {
  const means = product === undefined ? [] : expected.profileOf(product);
  if (means?.includes(claim.value) !== false) return undefined;
  return difference('trust profile', claim.text, means.join(' or ') || 'none: nobody answered', 'wrong-figure');
}

/** How many reviews a sentence names: whichever they are, there are no more than the site has. */
function judgeMost({ value, text }: Extract<LooseClaim['claim'], { kind: 'most' }>, expected: Expected): RecordDifference | undefined {
  const { published, publishedRatings } = expected.figuresOf();
  const most = published + publishedRatings;
  return value <= most ? undefined : difference('count', text, `at most ${most}`, 'wrong-figure');
}

type FigureClaim = Extract<LooseClaim['claim'], { kind: 'stars' | 'count' | 'row' }>;

function holds(claim: FigureClaim, figures: Figures): boolean {
  if (claim.kind === 'count' && claim.value === figures.ratingCount) return true;
  return figureOf(claim, figures) === `${claim.value}`;
}

function figureOf(claim: FigureClaim, { ratingValue, reviewCount, histogram }: Figures): string {
  if (claim.kind === 'stars') return ratingValue === undefined ? 'no mean' : `${ratingValue}`;
  return `${claim.kind === 'count' ? reviewCount : histogram[claim.stars - 1]}`;
}

/** The one review that the element around links to; else that of the page. */
function reviewOf({ reviews }: LooseClaim, subject: PageSubject): string | undefined {
  if (reviews.length === 1) return reviews[0];
  return reviews.length === 0 ? subject.review : undefined;
}

/** The figures that a claim may be about: those of the one linked product; else those of the page's product and of the whole site. */
function figuresFor({ products, reviews, isAroundHeading = false }: LooseClaim, subject: PageSubject, expected: Expected): Figures[] {
  const [only] = products;
  const isOfPage = isAroundHeading && subject.product !== undefined;
  // A list of all reviews may link to one product only. A figure around its heading may then be the site's.
  if (products.length === 1 && !isOfPage) return [expected.figuresOf(only), ...(isAroundHeading ? [expected.figuresOf()] : [])];
  const linked = reviews.length === 1 ? expected.reviews.get(reviews[0] ?? '')?.words.product : undefined;
  const own = subject.product ?? expected.reviews.get(subject.review ?? '')?.words.product ?? linked;
  return [...(own === undefined ? [] : [expected.figuresOf(own)]), expected.figuresOf()];
}

function ratingOf(id: string, { reviews, unsealed }: Expected): number | undefined {
  return reviews.get(id)?.words.rating ?? unsealed.get(id)?.rating;
}

function levelOf(id: string, { reviews, unsealed }: Expected): string | undefined {
  return reviews.get(id)?.level ?? (unsealed.has(id) ? 'unverified' : undefined);
}

function difference(field: string, found: string, expected: string, code: RecordDifference['code']): RecordDifference {
  return { field, code, found: quote(found, 100), expected };
}
