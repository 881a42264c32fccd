import parsePhone, { isSupportedCountry } from 'libphonenumber-js/max';
import { canonicalNumber } from '#src/evidence/order-line.ts';
import { SHIPPED_LANGUAGES } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** How a customer is reached. Stays in the private folder. */
export interface Contact {
  name: string;
  /** Digits with the country code, as wa.me takes them; missing where there is no number that can be one. */
  whatsapp?: string;
  email?: string;
  lang?: SiteLanguage;
  /** The customer asked not to be written to. */
  optedOut: boolean;
}

/** Headers without case, spaces and punctuation. */
const HEADERS = {
  name: 'name nama customer customername namacustomer namapelanggan pelanggan buyer buyername namapembeli pembeli recipient recipientname namapenerima penerima billingname shippingname firstname billingfirstname shippingfirstname',
  phone:
    'phone phonenumber telepon notelepon nomortelepon telp notelp nomorhp nohp hp handphone whatsapp nomorwhatsapp nowhatsapp wa mobile mobilephone billingphone shippingphone customerphone recipientphone buyerphone teleponpenerima nomorteleponpenerima',
  email: 'email emailaddress alamatemail surel customeremail billingemail buyeremail recipientemail contactemail',
  lang: 'lang language bahasa locale customerlocale',
  contact: 'contact kontak maycontact bolehdihubungi',
  optOut: 'optout nocontact donotcontact janganhubungi berhenti stop',
} as const;

const YES = /^(?:yes|ya|true|1|x|stop|berhenti)$/i;
const NO = /^(?:no|tidak|false|0|n)$/i;

/**
 * Contacts by order number, in its one spelling. An order with several lines has one contact, made of all of them.
 * @param rows each with its order number and its cells by header
 * @param country where numbers without a country code are from
 */
export function readContacts(
  rows: readonly { order: string; cells: Readonly<Record<string, string>> }[],
  country: string,
): Map<string, Contact> {
  const contacts = new Map<string, Contact>();
  for (const { order, cells } of rows) {
    const known = new Map(Object.entries(cells).map(([header, value]) => [header.toLowerCase().replace(/[^\p{L}]/gu, ''), value.trim()]));
    const find = (headers: string) => headers.split(' ').flatMap((header) => known.get(header) || [])[0] ?? '';
    const whatsapp = readPhone(find(HEADERS.phone), country);
    const email = find(HEADERS.email);
    const lang = SHIPPED_LANGUAGES.find((one) => find(HEADERS.lang).toLowerCase().startsWith(one));
    const before = contacts.get(canonicalNumber(order));
    contacts.set(canonicalNumber(order), {
      ...before,
      name: before?.name || find(HEADERS.name).replace(/\s+/g, ' ').slice(0, 100),
      ...(whatsapp !== undefined && { whatsapp }),
      ...(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) && { email }),
      ...(lang !== undefined && { lang }),
      optedOut: before?.optedOut === true || YES.test(find(HEADERS.optOut)) || NO.test(find(HEADERS.contact)),
    });
  }
  return contacts;
}

/**
 * The first number in a cell that can be one, in digits with the country code. Exports hold all kinds: `00` for the plus sign, two numbers, notes
 * in brackets, what a spreadsheet made of it.
 */
function readPhone(cell: string, country: string): string | undefined {
  for (const text of cell.split(/[/,;|&]|\b(?:atau|dan|or|and)\b/i)) {
    const phone = parsePhone(text.normalize('NFKC').replace(/^[^\d+]*00(?=[1-9])/, '+'), isSupportedCountry(country) ? country : undefined);
    // The zero before a number within a country never stands after the country code.
    if (phone?.isPossible() === true && !phone.nationalNumber.startsWith('0')) return phone.number.slice(1);
  }
  return undefined;
}
