import { sha256Hex } from '#src/evidence/hash.ts';
import type { Level } from '#src/evidence/level.ts';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { renderSeal, renderSmallSeal } from '#src/outputs/seal/render-seal.ts';
import { quote } from '../terminal.ts';
import { LEVEL_WORDS, type LevelWords, readLevelWords } from './expected/claims.ts';
import type { ShownField, ShownReview } from './read-page.ts';
import type { Finding } from './verify-report.ts';
import { collapse } from './visible-text.ts';

/** What does not hold, of which field of the review. */
export interface Difference extends Omit<Finding, 'where'> {
  field: string;
}

/** Each text that was sealed, by the name of its mark. */
const TEXTS = {
  title: ({ title }) => title,
  body: ({ body }) => body,
  'author.name': ({ author }) => author.name,
  'author.city': ({ author }) => author.city,
} as const satisfies Record<string, (document: SealedDocument) => string | null>;

/** Compares the visible words with the sealed ones, wherever a review is shown. */
export function compareWords({ fields }: ShownReview, document: SealedDocument): Difference[] {
  const shown = fields.filter(({ hidden }) => !hidden);
  return [
    ...shown.flatMap((field) => compareField(field, document)),
    ...comparePhrases('pros', shown, document.pros),
    ...comparePhrases('cons', shown, document.cons),
  ];
}

/** What the review's own page does not show, or hides. @param all every element of that page which shows the review */
export function findUnshown(all: readonly ShownReview[], document: SealedDocument): Difference[] {
  const fields = all.flatMap((review) => review.fields);
  const shown = new Set(fields.filter(({ hidden, excerpt }) => !hidden && !excerpt).map(({ name }) => name));
  const hidden = new Set(fields.map(({ name }) => name));
  return requiredFields(document)
    .filter((name) => !shown.has(name))
    .map((name) => ({
      field: name,
      code: 'words-not-shown',
      found: hidden.has(name) ? 'it hidden or cut' : 'no element that shows it',
      expected: 'what was sealed, in sight',
    }));
}

function requiredFields(document: SealedDocument): string[] {
  const { title, body, author, date, experienced, source, pros, cons } = document;
  const facts = { title, body, 'author.name': author.name, 'author.city': author.city, date, experienced, source };
  return [
    'rating',
    ...Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [name])),
    ...(pros.length > 0 ? ['pros'] : []),
    ...(cons.length > 0 ? ['cons'] : []),
  ];
}

function compareField(field: ShownField, document: SealedDocument): Difference[] {
  const { name } = field;
  switch (name) {
    case 'title':
    case 'body':
    case 'author.name':
    case 'author.city':
      return compareText(field, TEXTS[name](document));
    case 'rating':
      return compareRating(field, document.rating);
    case 'date':
    case 'experienced':
      return compareDay(field, document[name]);
    case 'source':
      return compareAttribute(field, 'href', document.source);
    default:
      // Phrases are compared as lists, the words of the level with the level. A newer site may mark more than this knows.
      return [];
  }
}

function compareText({ name, text, excerpt }: ShownField, sealed: string | null): Difference[] {
  const expected = collapse(sealed ?? '');
  const beginning = text.replace(/\s*…$/u, '');
  const same = text === expected || (excerpt && beginning !== '' && expected.startsWith(beginning));
  // A review of a title alone has no words; an element that shows none of them says the same.
  if (sealed === null && text === '') return [];
  return same && sealed !== null ? [] : [differingText(name, text, sealed === null ? undefined : expected)];
}

function comparePhrases(name: 'pros' | 'cons', shown: readonly ShownField[], sealed: readonly string[]): Difference[] {
  // Each phrase once: a page may show the list twice.
  const phrases = [...new Set(shown.filter((field) => field.name === name).map(({ text }) => text))];
  const expected = [...new Set(sealed.map(collapse))];
  if (phrases.length === 0 || (phrases.length === expected.length && phrases.every((phrase, at) => phrase === expected[at]))) return [];
  return [
    difference(name, quote(phrases.join(' · '), 200), sealed.length === 0 ? 'none: none was sealed' : quote(sealed.join(' · '), 200)),
  ];
}

/** The label is what screen readers say, the share is how far the stars are filled. */
function compareRating({ name, attributes }: ShownField, sealed: number): Difference[] {
  const { 'aria-label': label = '', style = '' } = attributes;
  const said = /\d+/.exec(label)?.[0];
  const share = /--share:\s*([\d.]+)%/.exec(style)?.[1];
  if (said !== String(sealed)) return [difference(name, quote(label), `${sealed}`)];
  if (share !== undefined && Number(share) !== sealed * 20)
    return [difference(name, `stars filled to ${share}%`, `${sealed * 20}%, for ${sealed}`)];
  return [];
}

/** The attribute must be exact. The visible text must have the year, no number outside the date, and no other month's name. */
function compareDay(field: ShownField, sealed: string | null): Difference[] {
  const wrong = compareAttribute(field, 'datetime', sealed);
  if (wrong.length > 0 || sealed === null) return wrong;
  const [year = 0, month = 0, day] = sealed.split('-').map(Number);
  const numbers = (field.text.match(/\d+/g) ?? []).map(Number);
  const names = field.text.toLowerCase().split(/[^\p{L}]+/u);
  const otherMonth = MONTHS.some((spellings, at) => at + 1 !== month && spellings.some((name) => names.includes(name)));
  if (numbers.includes(year) && numbers.every((number) => [year, month, day].includes(number)) && !otherMonth) return [];
  return [differingText(field.name, field.text, sealed)];
}

/** In every language that Bukti ships, from January on. */
const MONTHS = Array.from({ length: 12 }, (_, at) =>
  SHIPPED_LANGUAGES.map((lang) => new Date(Date.UTC(2001, at)).toLocaleString(lang, { month: 'long', timeZone: 'UTC' }).toLowerCase()),
);

function compareAttribute({ name, attributes }: ShownField, attribute: string, sealed: string | null): Difference[] {
  const shown = attributes[attribute] ?? '';
  return sealed !== null && shown === sealed ? [] : [differingText(name, shown, sealed ?? undefined)];
}

/** @param sealed missing when nothing was sealed */
function differingText(field: string, shown: string, sealed: string | undefined): Difference {
  if (sealed === undefined) return difference(field, quote(shown), 'nothing: none was sealed');
  const from = Math.max(0, firstDifference(shown, sealed) - 24);
  return difference(field, quotePart(shown, from), quotePart(sealed, from));
}

/** Long texts from a little before the first difference on. */
function quotePart(text: string, from: number): string {
  return quote(from === 0 ? text : `…${text.slice(from)}`);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function difference(field: string, found: string, expected: string): Difference {
  return { field, code: 'other-words', found, expected };
}

/** The level that a page claims: in its data, where the page marks the level, and in any other words that name one. */
export function compareLevel({ level, levels, labels }: ShownReview, proven: Level, words: LevelWords = LEVEL_WORDS): Difference[] {
  const levelOf = (text: string) => {
    const said = readLevelWords(text, words);
    return said?.kind === 'level' ? (said.level ?? text) : undefined;
  };
  const said = [...levels.map((text) => levelOf(text) ?? text), ...labels.flatMap((label) => levelOf(label) ?? [])];
  const wrong = [...(level === undefined ? [] : [level]), ...said].find((claim) => claim !== proven);
  return wrong === undefined
    ? []
    : [{ field: 'level', code: 'wrong-level', found: quote(wrong), expected: `${proven}, by the evidence in the log` }];
}

/** What its author got for it, or has to do with the brand: readers see it wherever they see the review. @param note that was sealed, too */
export function compareDisclosure(
  { text, marks, fields }: ShownReview,
  { disclosure }: SealedDocument,
  note: string | null | undefined,
): Difference[] {
  if (disclosure === 'none' || fields.every(({ hidden }) => hidden)) return [];
  const isSaid =
    note === null || note === undefined
      ? marks.includes('disclosed') || SHIPPED_LANGUAGES.some((lang) => text.includes(disclosureWords(lang, disclosure)))
      : text.includes(collapse(note));
  if (isSaid) return [];
  return [{ field: 'disclosure', code: 'words-not-shown', found: 'nothing of it', expected: note ?? `what was sealed: ${disclosure}` }];
}

/** A word that this version does not know is in no text. */
function disclosureWords(lang: (typeof SHIPPED_LANGUAGES)[number], disclosure: string): string {
  return collapse(Object.entries(textsFor(lang).pages.disclosure).find(([name]) => name === disclosure)?.[1] ?? disclosure);
}

/** What only the review's own page must say: its level, and that it does not count. */
export function findUnmarked(all: readonly ShownReview[], counted: boolean): Difference[] {
  const seen = all.filter(({ hidden }) => !hidden);
  const missing = [
    ...(seen.some(({ levels }) => levels.length > 0) ? [] : ['level']),
    ...(counted || seen.some(({ marks }) => marks.includes('not-counted')) ? [] : ['that it does not count']),
  ];
  return missing.map((field) => ({ field, code: 'words-not-shown', found: 'nothing of it', expected: 'a mark, in sight' }));
}

/** The kawung seals: each claims this leaf, and is drawn from it. @param digests of drawings that were made before, by leaf hash */
export function compareSeals({ seals }: ShownReview, leafHash: string, digests: Map<string, readonly string[]>): Difference[] {
  return seals.flatMap(({ leafHash: claimed, drawing }): Difference[] => {
    if (claimed !== leafHash)
      return [{ field: 'seal', code: 'wrong-seal', found: `the seal of ${quote(claimed, 64)}`, expected: leafHash }];
    if (expectedDigests(leafHash, digests).includes(sha256Hex(drawing))) return [];
    return [{ field: 'seal', code: 'wrong-seal', found: 'another drawing', expected: `the one that follows from ${leafHash}` }];
  });
}

/** Digests of the whole seal and of the small one. They are kept: drawing takes longer than reading a page, and a review is on several. */
function expectedDigests(leafHash: string, digests: Map<string, readonly string[]>): readonly string[] {
  const known = digests.get(leafHash);
  if (known !== undefined) return known;
  const drawn = [renderSeal, renderSmallSeal].map((render) => sha256Hex(asParsed(render(leafHash))));
  digests.set(leafHash, drawn);
  return drawn;
}

/** A drawing as a parser writes it: with an end for each element. */
function asParsed(drawing: string): string {
  return drawing.replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>');
}
