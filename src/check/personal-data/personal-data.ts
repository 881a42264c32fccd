import { findAccounts } from './find-accounts.ts';
import { findDocuments } from './find-documents.ts';
import { findEmails } from './find-emails.ts';
import { findHandles } from './find-handles.ts';
import { findIdNumbers } from './find-id-numbers.ts';
import { findPhones } from './find-phones.ts';
import { findPlaces } from './find-places.ts';
import { findPlates } from './find-plates.ts';
import { spacedSpelling } from './plain-spelling.ts';

const PERSONAL_DATA_KINDS = ['email', 'phone', 'nik', 'card', 'npwp', 'account', 'plate', 'address', 'map', 'document', 'handle'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Something in a text that reaches, names or robs a person. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The same for every way to write it: `+6281234567890`, a lower-case address, digits. */
  value: string;
  /** As it stands in the text, in plain characters. Print it masked. */
  written: string;
}

/** A quick test: a text that matches none of these holds nothing that we look for. Extend it with each new detector. */
const WORTH_A_LOOK =
  /@|\d|_|[:=]\s{0,2}[a-z]+\.[a-z]|\b(?:at|et)\b|(?:nol|nul|kosong|zero|oh|enam|six)[\s,._/-]+\p{L}|\bmaps?\b|g\.page|w3w|what3words|waze|arroba|[[(]ä?[at][\])]|(?:instagram|facebook|\bfb|tiktok|twitter|threads|snapchat|\bt|\bx|line)\.(?:com|net|me)\//iu;

/**
 * Data that reaches, names, finds or robs a person, each once: e-mail addresses, phone numbers, identity (NIK), tax (NPWP), card and bank
 * numbers, passports, driving licences, BPJS cards, number plates, postal addresses, places on maps, and accounts elsewhere. Made for
 * customers' words, where a false alarm costs an editor a minute: only what a person would take for such data is found.
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = spacedSpelling(text);
  if (!WORTH_A_LOOK.test(plain)) return [];
  const idNumbers = findIdNumbers(plain);
  const places = findPlaces(plain);
  const rest = without(plain, [...idNumbers, ...places]);
  const documents = findDocuments(rest);
  const accounts = findAccounts(without(rest, documents));
  const phones = findPhones(without(rest, [...documents, ...accounts]));
  const emails = findEmails(plain);
  const handles = findHandles(without(plain, emails));
  const found = [...emails, ...idNumbers, ...phones, ...accounts, ...findPlates(rest), ...places, ...documents, ...handles];
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()];
}

/** The text without what was found already: an identity number is not also a phone number, and a link is not also an account. */
function without(text: string, found: readonly PersonalData[]): string {
  return found.reduce((rest, { written }) => rest.replaceAll(written, ' | '), text);
}
