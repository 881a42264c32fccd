import { quote } from '../../terminal.ts';
import type { LinkTarget } from '../read-loose.ts';
import { compareRating } from './compare-figures.ts';
import { isRecord, type JsonRecord, type RecordDifference } from './compare-record.ts';
import type { Expected } from './expected.ts';
import type { PageSubject } from './judge-loose.ts';

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
  const queue: { node: unknown; product: string | undefined }[] = [{ node: value, product: undefined }];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const { node, product } = queue[at] ?? { node: undefined, product: undefined };
    if (Array.isArray(node)) for (const one of node) queue.push({ node: one, product });
    if (!isRecord(node)) continue;
    const { review, product: own = product } = typeof node.url === 'string' ? targetOf(node.url) : {};
    const reviewed =
      isRecord(node.itemReviewed) && typeof node.itemReviewed.url === 'string' ? targetOf(node.itemReviewed.url).product : own;
    if (isType(node, 'AggregateRating')) wrong.push(...compareRating(node, expected.figuresOf(product ?? subject.product)).map(inJsonLd));
    if (isType(node, 'Review') || isType(node, 'CriticReview') || isType(node, 'UserReview'))
      wrong.push(...compareReview(node, review ?? subject.review, expected).map(inJsonLd));
    for (const child of Object.values(node)) queue.push({ node: child, product: reviewed ?? own });
  }
  return wrong;
}

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
    ...(words.author.name === null ? [] : [[`author of ${id}`, author ?? null, words.author.name] as [string, unknown, unknown]]),
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
