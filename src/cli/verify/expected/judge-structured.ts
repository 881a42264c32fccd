import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { quote } from '../../terminal.ts';
import type { LinkTarget } from '../read-loose.ts';
import { readClaims } from './claims.ts';
import { compareRating } from './compare-figures.ts';
import { isRecord, type JsonRecord, type RecordDifference } from './compare-record.ts';
import type { Expected } from './expected.ts';
import { judgeLoose, type PageSubject } from './judge-loose.ts';

const MAX_NODES = 100_000;

/** Compares the JSON-LD of a page: every rating is that of its product, every review is a sealed one, word for word. */
export function judgeStructured(
  text: string,
  subject: PageSubject,
  expected: Expected,
  targetOf: (href: string) => LinkTarget,
): RecordDifference[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ field: 'JSON-LD', code: 'malformed', found: 'no JSON', expected: 'JSON-LD' }];
  }
  const wrong: RecordDifference[] = [];
  // The nearest object around with an address says which product a rating is of.
  const queue: Place[] = [{ node: value, product: undefined, key: '', isInReview: false }];
  for (let at = 0; at < queue.length; at += 1) {
    if (at === MAX_NODES) {
      wrong.push({ field: 'JSON-LD', code: 'unreadable', found: `more than ${MAX_NODES} things`, expected: 'what can be compared' });
      break;
    }
    const { node, product, key, isInReview } = queue[at] as Place;
    if (Array.isArray(node)) for (const one of node) queue.push({ node: one, product, key, isInReview });
    if (!isRecord(node)) continue;
    wrong.push(...judgeNames(node).map(inJsonLd));
    const { review, product: own = product } = targetIn(node, targetOf);
    const reviewed =
      isRecord(node.itemReviewed) && typeof node.itemReviewed.url === 'string' ? targetOf(node.itemReviewed.url).product : own;
    const isReview = REVIEW_TYPES.some((type) => isType(node, type)) || 'reviewBody' in node || 'reviewRating' in node;
    const isSum =
      SUM_TYPES.some((type) => isType(node, type)) || 'ratingCount' in node || 'reviewCount' in node || key === 'aggregateRating';
    if (isSum) wrong.push(...compareRating(node, expected.figuresOf(product ?? subject.product)).map(inJsonLd));
    else if (isReview) wrong.push(...compareReview(node, review ?? subject.review, expected).map(inJsonLd));
    else if ('ratingValue' in node && !(isInReview && key === 'reviewRating'))
      wrong.push(inJsonLd({ ...NO_RATING, found: quote(`${JSON.stringify(node.ratingValue)}`, 100) }));
    if (!isReview) wrong.push(...judgeTexts(node, own ?? subject.product, expected).map(inJsonLd));
    for (const [name, child] of Object.entries(node))
      queue.push({ node: child, product: reviewed ?? own, key: name, isInReview: isReview });
  }
  return wrong;
}

/** Other programs show what an object says of itself. */
function judgeTexts(node: JsonRecord, product: string | undefined, expected: Expected): RecordDifference[] {
  return Object.values(node)
    .flatMap((value) => (typeof value === 'string' ? readClaims(value) : []))
    .flatMap((claim) => judgeLoose({ claim, reviews: [], products: [] }, { product }, expected) ?? []);
}

/** What an object is about. On a shop's page `url` is the shop's address, and `sameAs` is ours. */
function targetIn({ url, sameAs }: JsonRecord, targetOf: (href: string) => LinkTarget): LinkTarget {
  const ours = typeof url === 'string' ? targetOf(url) : {};
  return ours.product === undefined && ours.review === undefined && typeof sameAs === 'string' ? targetOf(sameAs) : ours;
}

/** A value, and what stands around it. */
interface Place {
  node: unknown;
  /** The nearest product around that has an address. */
  product: string | undefined;
  /** The property that leads to it. */
  key: string;
  isInReview: boolean;
}

const REVIEW_TYPES = ['Review', 'CriticReview', 'UserReview', 'EmployerReview', 'ClaimReview', 'MediaReview', 'Recommendation'];
const SUM_TYPES = ['AggregateRating', 'EmployerAggregateRating'];
const NO_RATING = {
  field: 'ratingValue',
  code: 'not-in-log',
  expected: 'a rating only in a review, or of all the reviews of a product',
} as const;

/** Names have the meaning of schema.org and no other: a context of its own could call a rating by any name. */
function judgeNames(node: JsonRecord): RecordDifference[] {
  const odd = Object.keys(node).find((name) => name.includes(':') || (name.startsWith('@') && !KEYWORDS.has(name)));
  const context = node['@context'];
  const isOwn = context !== undefined && !/^https?:\/\/(?:www\.)?schema\.org\/?$/.test(typeof context === 'string' ? context : '');
  return [...(isOwn ? [JSON.stringify(context)] : []), ...(odd === undefined ? [] : [odd])].map((found) => ({
    field: 'names',
    code: 'cannot-check' as const,
    found: quote(found, 100),
    expected: 'the names of schema.org alone',
  }));
}

const ANONYMOUS = new Set<unknown>([undefined, ...SHIPPED_LANGUAGES.map((lang) => textsFor(lang).pages.review.anonymous)]);
const KEYWORDS = new Set(['@context', '@graph', '@id', '@type', '@language', '@value', '@list', '@set']);

function isType(node: JsonRecord, type: string): boolean {
  return [node['@type']].flat().some((one) => typeof one === 'string' && one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type);
}

function compareReview(node: JsonRecord, id: string | undefined, { reviews, unsealed }: Expected): RecordDifference[] {
  const sealed = id === undefined ? undefined : reviews.get(id);
  if (sealed === undefined) {
    if (id !== undefined && unsealed.has(id)) return [];
    return [
      {
        field: 'review',
        code: 'not-in-log',
        found: quote(`${node.reviewBody ?? node.description ?? 'a review'}`),
        expected: 'sealed reviews only, each with its address',
      },
    ];
  }
  const { words } = sealed;
  const author = isRecord(node.author) ? node.author.name : node.author;
  const rating = isRecord(node.reviewRating) ? node.reviewRating.ratingValue : undefined;
  const facts: [string, unknown, unknown][] = [
    [`rating of ${id}`, Number(rating), words.rating],
    [`title of ${id}`, node.name ?? null, words.title],
    [`body of ${id}`, node.reviewBody ?? '', words.body ?? ''],
    [`date of ${id}`, node.datePublished ?? null, words.date],
    // A review whose author is not shown may name nobody.
    ...(words.author.name === null && ANONYMOUS.has(author)
      ? []
      : [[`author of ${id}`, author ?? null, words.author.name] as [string, unknown, unknown]]),
    [`language of ${id}`, node.inLanguage ?? words.lang, words.lang],
    ...(['positiveNotes', 'negativeNotes'] as const).map((key): [string, unknown, unknown] => [
      `${key} of ${id}`,
      notesOf(node[key]),
      key === 'positiveNotes' ? words.pros : words.cons,
    ]),
  ];
  return facts.flatMap(([field, found, wanted]) =>
    JSON.stringify(found) === JSON.stringify(wanted)
      ? []
      : [
          {
            field,
            code: 'other-words' as const,
            found: quote(`${JSON.stringify(found)}`, 200),
            expected: quote(JSON.stringify(wanted), 200),
          },
        ],
  );
}

/** The names in a list of phrases, in their order. */
function notesOf(value: unknown): unknown[] {
  const items = isRecord(value) ? value.itemListElement : value;
  return Array.isArray(items)
    ? items.map((item) => (isRecord(item) ? (item.name ?? (isRecord(item.item) ? item.item.name : item)) : item))
    : [];
}

const inJsonLd = (one: RecordDifference): RecordDifference => ({ ...one, field: `JSON-LD, ${one.field}` });
