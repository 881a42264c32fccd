import { findEmails } from './find-emails.ts';
import { findIdNumbers } from './find-id-numbers.ts';
import { findPhones } from './find-phones.ts';
import { plainSpelling } from './plain-spelling.ts';

export const PERSONAL_DATA_KINDS = ['email', 'phone', 'nik', 'card'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Something in a text that reaches, names or robs a person. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The same for every way to write it: `+6281234567890`, a lower-case address, digits. */
  value: string;
  /** As it stands in the text, in plain characters. Print it masked. */
  written: string;
}

/** Nothing is found in a text without an @ (or the word for it) and without eight digits, or words for digits, near each other. */
const WORTH_A_LOOK = /@|\d(?:[^\p{L}\d]{0,3}[\doO]){7}|\b(?:at|et)\b|(?:nol|kosong|zero|oh)[\s,.-]+\p{L}/iu;

/**
 * E-mail addresses, phone numbers, Indonesian identity numbers (NIK) and payment card numbers in a text, each once.
 * Made for customer words, where a false alarm costs an editor a minute: what is found is what a person would take for one.
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = plainSpelling(text);
  if (!WORTH_A_LOOK.test(plain)) return [];
  const idNumbers = findIdNumbers(plain);
  const found = [...findEmails(plain), ...idNumbers, ...findPhones(without(plain, idNumbers))];
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()];
}

/** The digits of an identity number are no phone number as well. */
function without(text: string, found: readonly PersonalData[]): string {
  return found.reduce((rest, { written }) => rest.replaceAll(written, ' | '), text);
}
