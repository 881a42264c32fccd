import { personValidators } from 'stdnum';
import type { PersonalData } from './personal-data.ts';
import { spacedSpelling } from './plain-spelling.ts';
import { blankAddresses } from './web-addresses.ts';

/** Letters may stand before and after the digits: AB123456C, 54362315-K. */
const IDENTITY = /(?<![\p{L}\d])(?=\p{Lu}{0,4}\d)[\p{Lu}\d](?:[ ./-]?[\p{Lu}\d]){6,19}(?![\p{L}\d])/gu;
/** How far before a number the word stands that says what it is. */
const BEFORE = 40;
const IDENTITY_WORD =
  /(?<!\p{L})(?:identi\p{L}{2,8}|ausweis|national|social security|insurance|steuer|tax|aadhaar|pengenalan|id|ic|ni|マイナンバー|(?:ال)?هوية)(?!\p{L})/iu;

/** Identity and tax numbers of a country, where the text says what they are. `findPersonalData` finds the Indonesian ones on every site. */
export function findIdentityNumbers(text: string, country: string): PersonalData[] {
  const validators = country === 'ID' ? [] : (Object.entries(personValidators).find(([code]) => code === country)?.[1] ?? []);
  if (validators.length === 0) return [];
  const plain = blankAddresses(spacedSpelling(text));
  return Array.from(plain.matchAll(IDENTITY)).flatMap(({ 0: written, index }) => {
    const before = plain.slice(Math.max(0, index - BEFORE), index);
    const isIdentity = validators.some(
      ({ abbreviation = '', validate }) => (IDENTITY_WORD.test(before) || holdsName(before, abbreviation)) && validate(written).isValid,
    );
    return isIdentity ? [{ kind: 'document' as const, value: written.replace(/[^\p{L}\d]/gu, ''), written }] : [];
  });
}

/** The document's own name before its number: SSN, NRIC, DNI. */
function holdsName(before: string, abbreviation: string): boolean {
  const name = abbreviation.split(/[^\p{L}]/u)[0]?.toLowerCase() ?? '';
  return (
    name !== '' &&
    before
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(name)
  );
}
