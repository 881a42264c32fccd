import { hashRecoveryStep, hashReply, hashTranslation, type SealedDocumentV2 } from '#src/evidence/sealed-context.ts';
import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import { quote } from '../../terminal.ts';
import type { Finding, FindingCode } from '../verify-report.ts';
import { findLevelWords } from './claims.ts';
import type { ExpectedReview } from './expected.ts';

/** What does not hold, of which field. */
export type RecordDifference = Omit<Finding, 'where'> & { field: string };

/** A JSON object of the API or an export, as it is served: anything. */
export type JsonRecord = { readonly [key: string]: unknown };

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Compares a review as the API or the NDJSON export gives it with what was sealed. Fields that are not sealed (addresses, photos'
 * addresses, imports) are left out.
 */
export function compareRecord(record: JsonRecord, expected: ExpectedReview): RecordDifference[] {
  const { words, level, counted, leafHash, index, rev } = expected;
  const author = isRecord(record.author) ? record.author : {};
  const seal = isRecord(record.seal) ? record.seal : {};
  const facts: [string, unknown, unknown, FindingCode?][] = [
    ['rating', record.rating, words.rating],
    ['product', record.product, words.product],
    ['title', record.title ?? null, words.title],
    ['body', record.body ?? '', words.body ?? ''],
    ['pros', record.pros ?? [], words.pros],
    ['cons', record.cons ?? [], words.cons],
    ['author.name', author.name ?? null, words.author.name],
    ['author.city', author.city ?? null, words.author.city],
    ['date', record.date ?? null, words.date],
    ['experienced', record.experienced ?? null, words.experienced],
    ['lang', record.lang, words.lang],
    ['channel', record.channel, words.channel],
    ['source', record.source ?? null, words.source],
    ['disclosure', record.disclosure, words.disclosure],
    ['level', record.level, level, 'wrong-level'],
    ['counted', record.counted, counted, 'wrong-figure'],
    ['notCounted', isReason(record.notCounted, expected), true, 'wrong-figure'],
    ['marks', raisedMarks(record.marks, level), [], 'wrong-level'],
    ['seal.leafHash', seal.leafHash, leafHash, 'wrong-seal'],
    ['seal.index', seal.index, index, 'wrong-seal'],
    ['seal.rev', seal.rev, rev, 'wrong-seal'],
    ...compareMore(record, expected),
  ];
  return facts.flatMap(([field, found, wanted, code = 'other-words']) => differ(field, found, wanted, code));
}

/** Whether what a record says of why it does not count can be so. */
function isReason(reason: unknown, { counted, words }: ExpectedReview): boolean {
  if (counted || reason === undefined) return reason === undefined;
  if (reason === 'third-party') return isThirdParty(words.channel as Channel);
  return reason === (words.disclosure === 'none' ? 'same-order' : 'disclosed');
}

/** Of the marks that shops' pages show beside a review, those that name another level than the proven one. */
function raisedMarks(marks: unknown, level: string): string[] {
  const texts = Object.values(isRecord(marks) ? marks : {})
    .flat()
    .map(String);
  return texts.filter((text) => findLevelWords(text).some((claim) => claim.kind === 'level' && claim.level !== level));
}

/** What version 2 seals besides the words. */
function compareMore(record: JsonRecord, { more, words }: ExpectedReview): [string, unknown, unknown][] {
  if (more === undefined) return [];
  const list = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);
  const texts = isRecord(record.translations) ? Object.entries(record.translations) : [];
  // The API says in which language an answer is; the file says it only where it is another one than the review's.
  const reply = (one: JsonRecord) => [one, { ...one, lang: one.lang === words.lang ? undefined : one.lang }].map(hashOf(hashReply));
  const replies = list(record.replies).map(reply);
  return [
    ['disclosureNote', record.disclosureNote ?? null, more.disclosureNote],
    // The export alone has the customer's other answers.
    ...(['trust', 'attributes', 'commitments'] as const)
      .filter((key) => isRecord(record[key]))
      .map((key): [string, unknown, unknown] => [key, inOrder(record[key] as JsonRecord), inOrder(more[key] ?? {})]),
    ...(record.productName === undefined || isNamed(record.productName, more.productName)
      ? []
      : [['productName', record.productName, more.productName] as [string, unknown, unknown]]),
    ['translations', Object.fromEntries(texts.map(([lang, text]) => [lang, hashOf(hashTranslation)(text)]).sort()), more.translations],
    ['replies', replies.map((hashes, at) => hashes.find((hash) => hash === more.replies[at]) ?? hashes[0]), more.replies],
    ['recovery', list(record.recovery).map(hashOf(hashRecoveryStep)), more.recovery],
  ];
}

function inOrder(record: JsonRecord): unknown {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A name is sealed as one text, or as one a language. In a language without a sealed name, any of the sealed names may be shown. */
function isNamed(shown: unknown, sealed: SealedDocumentV2['productName']): boolean {
  const names: { [lang: string]: string } = typeof sealed === 'string' ? { '': sealed } : (sealed ?? {});
  const all = Object.values(names);
  if (!isRecord(shown)) return all.includes(String(shown));
  return Object.entries(shown).every(([lang, name]) => (names[lang] === undefined ? all.includes(String(name)) : name === names[lang]));
}

/** A hash of whatever is served there; nothing for what has another shape. */
function hashOf<Text>(hash: (text: Text) => string): (value: unknown) => string {
  return (value) => {
    try {
      return hash(value as Text);
    } catch {
      return 'something of another shape';
    }
  };
}

function differ(field: string, found: unknown, expected: unknown, code: FindingCode): RecordDifference[] {
  if (JSON.stringify(found) === JSON.stringify(expected)) return [];
  return [{ field, code, found: show(found), expected: show(expected) }];
}

function show(value: unknown): string {
  return value === undefined || value === null ? 'nothing' : quote(typeof value === 'string' ? value : JSON.stringify(value), 200);
}
