import { findPhoneNumbersInText, getCountryCallingCode, isSupportedCountry, type PhoneNumber } from 'libphonenumber-js/max';
import { personValidators } from 'stdnum';
import type { PersonalData } from './personal-data.ts';
import { plainSpelling } from './plain-spelling.ts';
import { blankAddresses } from './web-addresses.ts';

/** Digits and the signs between them. */
const PHONE = /(?<![\p{L}\d.,+])\(?\d(?:[ ./()-]{0,2}\d){6,14}(?![\p{L}\d])/gu;
/** Letters may stand before and after the digits: AB123456C, 54362315-K. */
const IDENTITY = /(?<![\p{L}\d])(?=\p{Lu}{0,4}\d)[\p{Lu}\d](?:[ ./-]?[\p{Lu}\d]){6,19}(?![\p{L}\d])/gu;
/** How far before a number the word stands that says what it is. */
const BEFORE = 40;

const PHONE_WORD =
  /(?:phone|mobile|cell|call|text|sms|whatsapp|wa|tel|tele(?:f[oó]no|fon)|m[oó]vil|handy|hp|telepon|電話|携帯|هاتف|جوال)[\s.:=#-]{0,4}$/iu;
const IDENTITY_WORD =
  /(?<!\p{L})(?:identi\p{L}{2,8}|ausweis|national|social security|insurance|steuer|tax|aadhaar|pengenalan|id|ic|ni|マイナンバー|هوية)(?!\p{L})/iu;

/**
 * Numbers as the people of a shop's country write them: of telephones without the country's code, and of identity, where the text says
 * what they are. What Indonesians write, `findPersonalData` finds on every site.
 */
export function findHomeNumbers(text: string, country: string): PersonalData[] {
  if (country === 'ID') return [];
  const plain = blankAddresses(plainSpelling(text));
  return [...findHomePhones(plain, country), ...findIdentities(plain, country)];
}

function findHomePhones(plain: string, country: string): PersonalData[] {
  if (!isSupportedCountry(country)) return [];
  const options = { defaultCountry: country, v2: true, extended: true } as const;
  return Array.from(plain.matchAll(PHONE)).flatMap(({ 0: written, index }) => {
    const isAnnounced = PHONE_WORD.test(plain.slice(Math.max(0, index - BEFORE), index));
    return findPhoneNumbersInText(written, options).flatMap(({ number }) =>
      number.countryCallingCode === getCountryCallingCode(country) &&
      reachesPerson(number) &&
      (isAnnounced || isGroupedAsUsual(number, written))
        ? [{ kind: 'phone' as const, value: number.number, written }]
        : [],
    );
  });
}

function reachesPerson(number: PhoneNumber): boolean {
  return ['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE'].includes(number.getType() ?? '');
}

/** 012-345 6789 in Malaysia, (415) 555-2671 in the United States. Other groups of digits are as likely a price or an order. */
function isGroupedAsUsual(number: PhoneNumber, written: string): boolean {
  const groups = (spelling: string) => spelling.match(/\d+/g)?.join(' ');
  return /\d\D+\d/.test(written) && groups(written) === groups(number.formatNational());
}

function findIdentities(plain: string, country: string): PersonalData[] {
  const validators = Object.entries(personValidators).find(([code]) => code === country)?.[1] ?? [];
  if (validators.length === 0) return [];
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
