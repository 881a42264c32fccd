import { findAccounts } from './find-accounts.ts';
import { findEmails } from './find-emails.ts';
import { findIdNumbers } from './find-id-numbers.ts';
import { findPhones } from './find-phones.ts';
import { findPlaces } from './find-places.ts';
import { findPlates } from './find-plates.ts';
import { plainSpelling } from './plain-spelling.ts';

export const PERSONAL_DATA_KINDS = ['email', 'phone', 'nik', 'card', 'npwp', 'account', 'plate', 'address', 'map'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Something in a text that reaches, names or robs a person. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The same for every way to write it: `+6281234567890`, a lower-case address, digits. */
  value: string;
  /** As it stands in the text, in plain characters. Print it masked. */
  written: string;
}

/** Nothing is found in a text without an @ (or the word for it), a digit, two words for digits in a row, or the address of a map. */
const WORTH_A_LOOK = /@|\d|\b(?:at|et)\b|(?:nol|nul|kosong|zero|oh|enam|six)[\s,._/-]+\p{L}|\bmaps?\b|g\.page|w3w|what3words|waze/iu;

/**
 * What reaches, names, finds or robs a person, each once: e-mail addresses, phone numbers, identity (NIK), tax (NPWP), card and
 * bank numbers, number plates, postal addresses and links to places. Made for customer words, where a false alarm costs an editor a
 * minute: what is found is what a person would take for one.
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = plainSpelling(text);
  if (!WORTH_A_LOOK.test(plain)) return [];
  const idNumbers = findIdNumbers(plain);
  const places = findPlaces(plain);
  const rest = without(plain, [...idNumbers, ...places]);
  const accounts = findAccounts(rest);
  const phones = findPhones(without(rest, accounts));
  const found = [...findEmails(plain), ...idNumbers, ...phones, ...accounts, ...findPlates(rest), ...places];
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()];
}

/** The digits of an identity number are no phone number as well, and those of a link no account. */
function without(text: string, found: readonly PersonalData[]): string {
  return found.reduce((rest, { written }) => rest.replaceAll(written, ' | '), text);
}
