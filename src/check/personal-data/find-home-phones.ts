import { findPhoneNumbersInText, getCountryCallingCode, isSupportedCountry, type PhoneNumber } from 'libphonenumber-js/max';
import type { PersonalData } from './personal-data.ts';
import { spacedSpelling } from './plain-spelling.ts';
import { blankAddresses } from './web-addresses.ts';

/** Digits and the signs between them. */
const PHONE = /(?<![\p{L}\d.,+])\(?\d(?:[ ./()-]{0,2}\d){6,14}(?![\p{L}\d])/gu;
/** How far before a number the word stands that says what it is. */
const BEFORE = 40;
const PHONE_WORD =
  /(?:phone|mobile|cell|call|ring|text|sms|whatsapp|wa|tel|tele(?:f[oó]no|fon)|m[oó]vil|ll[aá]m[ae]me|handy|hp|telepon|電話|携帯|هاتف|جوال|واتساب)(?:番号)?(?:\s(?:is|me|no|number|nummer|ist|al|es|en|saya)|\s?[はへに])?[\s.:=#-]{0,4}$/iu;

/** Telephone numbers without a country's code, as the people of a country write them. `findPersonalData` finds the Indonesian ones on every site. */
export function findHomePhones(text: string, country: string): PersonalData[] {
  if (country === 'ID' || !isSupportedCountry(country)) return [];
  const plain = blankAddresses(spacedSpelling(text));
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
