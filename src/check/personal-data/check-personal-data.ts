import { isPermitted } from '#src/aggregate/permission.ts';
import { displayName } from '#src/evidence/display-name.ts';
import type { AnyLocated, Located } from '#src/loaders/parse-file.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { maskPersonalData } from './mask.ts';
import { ownContact } from './own-contact.ts';
import { findPersonalData, type PersonalData, type PersonalDataKind } from './personal-data.ts';
import { plainSpelling } from './plain-spelling.ts';
import { postWords, reviewWords, type Words } from './published-words.ts';

/** Personal data in words that will be published, unless its entry allows it; and allowances that allow nothing. */
export function checkPersonalData(entries: readonly AnyLocated[], today: string): Problem[] {
  const isOwn = ownContact(entries.find((entry) => entry.kind === 'site')?.data);
  return entries.flatMap((entry) => {
    if (entry.kind === 'reviews' && entry.data.status === 'published') {
      return [...checkId(entry), ...checkWords(entry, reviewWords(entry.data), isOwn)];
    }
    if (entry.kind === 'posts' && isPermitted(entry.data.permission, today)) return checkWords(entry, postWords(entry.data), isOwn);
    return [];
  });
}

type Entry = Located<'reviews'> | Located<'posts'>;

/** Below it a word of a name is a syllable that stands in many ids. */
const LEAST_NAME_LETTERS = 4;

/** An id stands in the address and, once sealed, in the log for ever: it does not say the part of a name that its owner keeps back. */
function checkId(entry: Located<'reviews'>): Problem[] {
  const { id, author } = entry.data;
  const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);
  const shown = new Set(wordsOf(displayName(author) ?? ''));
  const inId = new Set(wordsOf(id));
  const hidden = wordsOf(author.name).find((word) => word.length >= LEAST_NAME_LETTERS && !shown.has(word) && inId.has(word));
  if (hidden === undefined) return [];
  return [
    {
      code: 'personal-data',
      file: entry.source.file,
      line: entry.source.lineOf(['author']),
      field: 'id',
      message: `found a word of the author’s name in the id that is not shown (author.display is ${author.display}); expected an id that does not say it`,
      fix: 'Rename the file (or the id) before it is sealed: bukti-kopi-pagi says as much as a name does.',
    },
  ];
}

function checkWords(entry: Entry, words: readonly Words[], isOwn: (found: PersonalData) => boolean): Problem[] {
  const { allowed } = entry.data;
  const found = words.flatMap(({ path, text }) =>
    findPersonalData(text)
      // A review on Google Maps has its source there.
      .filter(({ kind }) => !(kind === 'map' && path[0] === 'source'))
      .map((data) => ({ path, data })),
  );
  const values = allowed.map(({ text }) => new Set([text, ...findPersonalData(text).map(({ value }) => value)]));
  const needless = values.flatMap((texts, index) =>
    found.some(({ data }) => texts.has(data.value)) || words.some(({ text }) => holds(text, allowed[index]?.text ?? ''))
      ? []
      : [staleAllowance(entry, index)],
  );
  const wrong = found.filter(({ data }) => !isOwn(data) && !values.some((texts) => texts.has(data.value)));
  return [...wrong.map(({ path, data }) => personalData(entry, path, data)), ...needless];
}

function holds(text: string, allowed: string): boolean {
  return plainSpelling(text).toLowerCase().includes(plainSpelling(allowed).toLowerCase());
}

const NOUNS: Record<PersonalDataKind, string> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  nik: 'an Indonesian identity number (NIK)',
  card: 'a payment card number',
  npwp: 'a tax number (NPWP)',
  account: 'a bank account',
  plate: 'a number plate',
  address: 'a postal address',
  map: 'a link to a place on a map',
};

function personalData(entry: Entry, path: Words['path'], data: PersonalData): Problem {
  const withhold =
    entry.kind === 'reviews'
      ? 'or withhold the review with status: withheld and reason: personal-data.'
      : 'or take website out of its permission.';
  return {
    code: 'personal-data',
    file: entry.source.file,
    line: entry.source.lineOf(path),
    field: fieldName(path),
    message: `found ${maskPersonalData(data)}, which looks like ${NOUNS[data.kind]}; expected no personal data in published words`,
    fix: `Ask the customer, and write […] in its place; ${withhold} If it may be published: allowed: [{ text: "…", reason: "…" }].`,
  };
}

function staleAllowance(entry: Entry, index: number): Problem {
  return {
    code: 'stale-allowance',
    file: entry.source.file,
    line: entry.source.lineOf(['allowed', index]),
    field: `allowed[${index}].text`,
    message: 'found a text that the published words do not hold, expected one that stands in them',
    fix: 'Correct it, or delete this line of allowed.',
  };
}

function fieldName(path: Words['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
