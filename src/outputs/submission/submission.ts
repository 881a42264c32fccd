import type { Bilingual } from '#src/schemas/problem.ts';
import { NAME_DISPLAYS, TRUST_QUESTIONS } from '#src/schemas/review-words.ts';

/** What a customer sends from the form: as text in a message, or in a file together with photos. */
export interface Submission {
  product: string;
  /** The invitation that it answers; empty without one. */
  token: string;
  rating: number;
  name: string;
  display: (typeof NAME_DISPLAYS)[number];
  city: string;
  /** BCP 47 tag of the words. */
  lang: string;
  title: string;
  pros: string[];
  cons: string[];
  trust: Partial<Record<(typeof TRUST_QUESTIONS)[number], number>>;
  promises: Record<string, 'kept' | 'broken'>;
  /** How many photos the customer has chosen. */
  photos: number;
  /** Whether the customer agreed to publication. */
  consent: boolean;
  words: string;
}

type Field = Exclude<keyof Submission, 'words'>;

/** What stands before each value, in the customer's language. */
type SubmissionLabels = Readonly<Record<Field | 'words' | 'yes', string>>;

/** In this order in the message. */
const FIELDS: readonly Field[] = [
  'product',
  'token',
  'rating',
  'name',
  'display',
  'city',
  'lang',
  'title',
  'pros',
  'cons',
  'trust',
  'promises',
  'photos',
  'consent',
];

const BEGIN = '--- bukti 1 ---';
const END = '--- bukti ---';
/** Phones and word processors make one dash of several. */
const BEGIN_AS_SENT = /[-\u2013\u2014]{1,5} ?bukti 1 ?[-\u2013\u2014]{1,5}$/i;
const END_AS_SENT = /^[-\u2013\u2014]{1,5} ?bukti ?[-\u2013\u2014]{1,5}$/i;
/** Marks that chats put before a line, and that nobody sees. Those within words, such as emoji have, stay. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const MARKS_BEFORE = /^[\u200b\u200e\u200f\u2060\ufeff]+/;
const seen = (line: string): string => line.replace(UNSEEN, '').replaceAll('\u00a0', ' ').trim();

/** An invitation as it was sent or typed: chats add a full stop or a bracket after an address, and marks that nobody sees. */
export function tidyToken(text: string): string {
  // Far more than a token has.
  return seen(text.slice(0, 300)).replace(/[^0-9a-z]{1,300}$/i, '');
}

/** What a message says, without its line breaks and marks that nobody sees: messages that say the same give the same text. */
export function plainMessage(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** The message. Words come last, so that nothing in them can be taken for a field. */
export function formatSubmission(submission: Submission, labels: SubmissionLabels): string {
  const fields = FIELDS.flatMap((field) => {
    const value = formatValue(submission, field, labels);
    return value === '' ? [] : [`${labels[field]}: ${value}`];
  });
  const words = submission.words.trim().split('\n').map(guard);
  return [BEGIN, ...fields, `${labels.words}:`, ...words, END].join('\n');
}

function formatValue(submission: Submission, field: Field, { yes }: SubmissionLabels): string {
  switch (field) {
    case 'pros':
    case 'cons':
      return submission[field].map((text) => oneLine(text).replaceAll('|', '/')).join(' | ');
    case 'trust':
    case 'promises':
      return Object.entries(submission[field])
        .map(([key, value]) => `${key} ${value}`)
        .join(', ');
    case 'photos':
      return submission.photos === 0 ? '' : String(submission.photos);
    case 'consent':
      return submission.consent ? yes : '';
    default:
      return oneLine(String(submission[field]));
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const GUARDED = /^ *---/;
/** A line of the words that looks like the beginning or the end of a message gets a space before it, which the reader takes away. */
const isGuarded = (line: string): boolean => GUARDED.test(line) || END_AS_SENT.test(seen(line)) || BEGIN_AS_SENT.test(seen(line));
const guard = (line: string): string => (isGuarded(line) ? ` ${line}` : line);
const unguard = (line: string): string => (line.startsWith(' ') && isGuarded(line) ? line.slice(1) : line);

/** A submission that was found in a text, or what is wrong with it. */
export type Found = { text: string; submission: Submission; problem?: never } | { text: string; submission?: never; problem: Bilingual };

/**
 * Every submission in a text: a message, a chat, an e-mail with an answer above it. What stands around them is passed over, also a
 * `> ` before each line, and the name and time that a chat's export puts before the first.
 * @param languages the labels of every language in which a form may have been filled in
 */
export function parseSubmissions(text: string, languages: readonly SubmissionLabels[]): Found[] {
  const known = knownLabels(languages);
  const found: Found[] = [];
  let lines: string[] | undefined;
  let quote = '';
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bare = raw.replace(MARKS_BEFORE, '');
    const line = (bare.startsWith(quote) ? bare.slice(quote.length) : bare).trimEnd();
    if (BEGIN_AS_SENT.test(seen(raw)) && (lines === undefined || !line.startsWith(' '))) {
      if (lines !== undefined) found.push(cutOff(lines));
      quote = /^(?:> ?)+/.exec(raw.replace(UNSEEN, ''))?.[0] ?? '';
      lines = [];
    } else if (lines !== undefined) {
      if (!line.startsWith(' ') && END_AS_SENT.test(seen(line))) {
        found.push(parseBlock(lines, known));
        lines = undefined;
      } else lines.push(line);
    }
  }
  if (lines !== undefined) found.push(cutOff(lines));
  return found;
}

interface KnownLabels {
  fields: ReadonlyMap<string, Field>;
  words: ReadonlySet<string>;
  yes: ReadonlySet<string>;
}

function knownLabels(languages: readonly SubmissionLabels[]): KnownLabels {
  return {
    fields: new Map(languages.flatMap((labels) => FIELDS.map((field) => [labels[field].toLowerCase(), field] as const))),
    words: new Set(languages.map(({ words }) => `${words.toLowerCase()}:`)),
    yes: new Set(languages.map(({ yes }) => yes.toLowerCase())),
  };
}

const CUT_OFF: Bilingual = { en: 'it was cut off before its last line', id: 'pesannya terpotong sebelum baris terakhir' };
const cutOff = (lines: readonly string[]): Found => ({ text: wholeText(lines), problem: CUT_OFF });
const wholeText = (lines: readonly string[]): string => [BEGIN, ...lines, END].join('\n');

function parseBlock(lines: readonly string[], known: KnownLabels): Found {
  const text = wholeText(lines);
  const at = lines.findIndex((line) => known.words.has(seen(line).toLowerCase()));
  const values = new Map<Field, string>();
  for (const line of at < 0 ? lines : lines.slice(0, at)) {
    const [, label = '', value = ''] = /^\s*([^:]{1,40}):\s*(.*)$/.exec(seen(line)) ?? [];
    const field = known.fields.get(label.trim().toLowerCase());
    if (field !== undefined) values.set(field, value.trim());
  }
  const rating = Number(values.get('rating'));
  const problem =
    !Number.isInteger(rating) || rating < 1 || rating > 5
      ? { en: 'it has no stars from 1 to 5', id: 'tidak ada bintang 1 sampai 5 di dalamnya' }
      : noProduct(values)
        ? { en: 'it names no product', id: 'produknya tidak disebut' }
        : undefined;
  if (problem !== undefined) return { text, problem };
  const word = (field: Field): string => values.get(field) ?? '';
  const list = (field: Field): string[] =>
    word(field)
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    text,
    submission: {
      product: word('product'),
      token: tidyToken(word('token')),
      rating,
      name: word('name'),
      display: NAME_DISPLAYS.find((one) => one === word('display')) ?? 'first-initial',
      city: word('city'),
      lang: word('lang'),
      title: word('title'),
      pros: list('pros'),
      cons: list('cons'),
      trust: parseTrust(word('trust')),
      promises: parsePromises(word('promises')),
      photos: Number(word('photos')) || 0,
      consent: known.yes.has(word('consent').toLowerCase()),
      words: (at < 0 ? [] : lines.slice(at + 1)).map(unguard).join('\n').trim(),
    },
  };
}

const noProduct = (values: ReadonlyMap<Field, string>): boolean => (values.get('product') ?? '') === '';

function parseTrust(text: string): Submission['trust'] {
  const pairs = pairsOf(text);
  return Object.fromEntries(
    TRUST_QUESTIONS.flatMap((question) => {
      const stars = Number(pairs.get(question));
      return Number.isInteger(stars) && stars >= 1 && stars <= 5 ? [[question, stars]] : [];
    }),
  );
}

function parsePromises(text: string): Submission['promises'] {
  return Object.fromEntries([...pairsOf(text)].flatMap(([slug, said]) => (said === 'kept' || said === 'broken' ? [[slug, said]] : [])));
}

function pairsOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([a-z0-9-]{1,80}) (\w+)/g)].map(([, key = '', value = '']) => [key, value]));
}
