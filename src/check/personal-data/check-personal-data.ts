import { isPermitted } from '#src/aggregate/permission.ts';
import type { AnyLocated, Located } from '#src/loaders/parse-file.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { entriesOf } from '../folder.ts';
import { secretNames } from '../leaks/public-values.ts';
import { SecretIndex } from '../leaks/secret-index.ts';
import { checkNames, checkNumberInName, checkOtherNames, checkSlugs } from './check-names.ts';
import { type Detectors, detectorsFor } from './detectors.ts';
import { holdsText } from './plain-spelling.ts';
import { mediaPaths, postWords, questionWords, reviewWords, type Words } from './published-words.ts';
import { type Entry, type NamedEntry, personalData, staleAllowance, type TeamEntry } from './tell-personal-data.ts';

/** Personal data in words that will be published, unless its entry allows it; and allowances that allow nothing. */
export function checkPersonalData(entries: readonly AnyLocated[], today: string): Problem[] {
  const detectors = detectorsFor(entries.find((entry) => entry.kind === 'site')?.data);
  const names = new SecretIndex(
    secretNames(
      entriesOf({ entries }, 'reviews').map(({ data }) => data),
      entriesOf({ entries }, 'posts').map(({ data }) => data),
      entriesOf({ entries }, 'questions').map(({ data }) => data),
    ),
  );
  return entries.flatMap((entry) => [
    ...checkOwnData(entry, today, detectors),
    ...checkOtherNames(entry, publishedWords(entry, today), names),
  ]);
}

function checkOwnData(entry: AnyLocated, today: string, detectors: Detectors): Problem[] {
  switch (entry.kind) {
    case 'reviews':
      return entry.data.status === 'published' ? checkNamed(entry, reviewWords(entry.data), detectors) : [];
    case 'questions':
      return checkNamed(entry, questionWords(entry.data), detectors);
    case 'posts':
      return isPermitted(entry.data.permission, today) ? checkWords(entry, postWords(entry.data), detectors) : [];
    // What stands there is the brand's own.
    case 'site':
      return [];
    default:
      return checkOwnTexts(entry, detectors);
  }
}

function checkNamed(entry: NamedEntry, words: readonly Words[], detectors: Detectors): Problem[] {
  return [
    ...checkSlugs(entry, detectors),
    ...checkNumberInName(entry, detectors),
    ...checkNames(entry, words),
    ...checkWords(entry, words, detectors),
  ];
}

/** What an entry publishes, in words and in the names of its files. */
function publishedWords(entry: AnyLocated, today: string): Words[] {
  if (entry.kind === 'reviews') {
    const { data } = entry;
    return data.status === 'published' ? [{ path: ['id'], text: data.id }, ...reviewWords(data), ...mediaPaths(data.media)] : [];
  }
  if (entry.kind === 'posts')
    return isPermitted(entry.data.permission, today) ? [...postWords(entry.data), ...mediaPaths(entry.data.media)] : [];
  if (entry.kind === 'questions') return [{ path: ['id'], text: entry.data.id }, ...questionWords(entry.data)];
  return textsOf(entry.data);
}

/** Personal data, and the hidden name of a review's author, in a file of captions, which is published as it is. */
export function checkCaptions(entry: AnyLocated, path: Words['path'], text: string, detectors: Detectors): Problem[] {
  const words = [{ path, text }];
  if (entry.kind === 'reviews') {
    return entry.data.status === 'published' ? [...checkNames(entry, words), ...findWrong(entry, words, detectors)] : [];
  }
  return entry.kind === 'posts' || entry.kind === 'products' ? findWrong(entry, words, detectors) : [];
}

/** Texts of the team. */
function checkOwnTexts(entry: TeamEntry, detectors: Detectors): Problem[] {
  return textsOf(entry.data).flatMap(({ path, text }) =>
    detectors
      .find(text)
      .filter((data) => data.kind !== 'map' && !detectors.isOwn(data))
      .map((data) => personalData(entry, path, data)),
  );
}

/** Addresses, stock numbers, barcodes, hashes and names of other entries are no words. */
const NO_WORDS = new Set(['url', 'sku', 'gtin', 'slug', 'src', 'poster', 'lang', 'kind', 'sha256', 'heard', 'entries', 'winners']);

function textsOf(value: unknown, path: Words['path'] = []): Words[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const steps: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return steps.flatMap(([step, inner]) => (NO_WORDS.has(String(step)) ? [] : textsOf(inner, [...path, step])));
}

function checkWords(entry: Entry, words: readonly Words[], detectors: Detectors): Problem[] {
  const { allowed } = entry.data;
  const found = new Set(allowed.length === 0 ? [] : words.flatMap(({ text }) => detectors.find(text)).map(({ value }) => value));
  const needless = allowed.flatMap(({ text }, index) =>
    valuesOf(text, detectors).some((value) => found.has(value)) || words.some((one) => holdsText(one.text, text))
      ? []
      : [staleAllowance(entry, index)],
  );
  return [...findWrong(entry, words, detectors), ...needless];
}

function findWrong(entry: Entry | Located<'products'>, words: readonly Words[], detectors: Detectors): Problem[] {
  const allowed = new Set(entry.kind === 'products' ? [] : entry.data.allowed.flatMap(({ text }) => valuesOf(text, detectors)));
  return words.flatMap(({ path, text }) =>
    detectors
      .find(text)
      // The source of a review may be a place on Google Maps, or stand below the name of an account: that is no personal data.
      .filter(
        (data) =>
          !((data.kind === 'map' || data.kind === 'handle') && path[0] === 'source') && !detectors.isOwn(data) && !allowed.has(data.value),
      )
      .map((data) => personalData(entry, path, data)),
  );
}

/** What an allowance allows: its text, and what is found in it. */
function valuesOf(text: string, detectors: Detectors): string[] {
  return [text, ...detectors.find(text).map(({ value }) => value)];
}
