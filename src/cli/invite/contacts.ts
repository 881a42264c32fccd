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
  optOut:
    'optout optedout nocontact donotcontact unsubscribe unsubscribed janganhubungi jangandihubungi tidakmaudihubungi berhenti berhentilangganan stop',
} as const;

const NO =
  /^(?:no|not|none|never|n|tidak|tdk|belum|bukan|ga|gak|nggak|enggak|nein|non|nee|não|нет|いいえ|否|لا|false|0|off|null|n\/a|[-–—]+)$/iu;
const ADDRESS = /[^\s@<>"',;|]+@[^\s@<>"',;|]+\.[^\s@<>"',;|]+/g;

/** What a row of orders says of its buyer: the order number, and the cells by header. */
export interface BuyerRow {
  order: string;
  cells: Readonly<Record<string, string>>;
}

/**
 * Contacts by order number, in its one spelling. An order with several lines has one contact, made of all of them.
 * @param country where numbers without a country code are from
 * @param others rows that tell only who asked not to be written to
 */
export function readContacts(rows: readonly BuyerRow[], country: string, others: readonly BuyerRow[] = []): Map<string, Contact> {
  const contacts = new Map<string, Contact>();
  const stopped = findStopped([...rows, ...others].map((row) => readTraces(row, country)));
  for (const { order, cells } of rows) {
    const all = cellReader(cells);
    const first = (headers: string) => all(headers)[0] ?? '';
    const [whatsapp] = readPhones(first(HEADERS.phone), country);
    const email = first(HEADERS.email);
    const lang = SHIPPED_LANGUAGES.find((one) => first(HEADERS.lang).toLowerCase().startsWith(one));
    const number = canonicalNumber(order);
    const before = contacts.get(number);
    contacts.set(number, {
      ...before,
      name: before?.name || first(HEADERS.name).replace(/\s+/g, ' ').slice(0, 100),
      ...(whatsapp !== undefined && { whatsapp }),
      ...(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) && { email }),
      ...(lang !== undefined && { lang }),
      optedOut: stopped.has(orderTrace(order)),
    });
  }
  return contacts;
}

/** A row of the list of those who want no messages: a number, an address or an order number. Nothing where it is none of them. */
export function readStop(line: string, country: string, isOrder: (number: string) => boolean): BuyerRow | undefined {
  // An order number that nobody has may hold the digits of a telephone number: letters never stand in one.
  const cells = { phone: /\p{L}/u.test(line) ? '' : line, email: line, stop: 'stop' };
  const order = isOrder(canonicalNumber(line)) ? line : '';
  return order !== '' || readTraces({ order, cells }, country).traces.length > 0 ? { order, cells } : undefined;
}

/** How a buyer is known again, and whether the row says that nobody may write. */
interface BuyerTraces {
  traces: readonly string[];
  stops: boolean;
}

function readTraces({ order, cells }: BuyerRow, country: string): BuyerTraces {
  const all = cellReader(cells);
  const phones = all(HEADERS.phone).flatMap((cell) => readPhones(cell, country));
  const emails = all(HEADERS.email).flatMap((cell) => cell.toLowerCase().match(ADDRESS) ?? []);
  const traces = [...(order.trim() === '' ? [] : [orderTrace(order)]), ...phones, ...emails];
  // Whoever wrote anything but a no into such a column meant that the customer said stop: a day, a tick, the customer's own words.
  const stops = all(HEADERS.optOut).some((cell) => !NO.test(cell)) || all(HEADERS.contact).some((cell) => NO.test(cell));
  return { traces, stops };
}

const orderTrace = (order: string): string => `order ${canonicalNumber(order)}`;

/** A person says stop once: it holds for the same number and the same address in every order, and for what else those orders have of them. */
function findStopped(buyers: readonly BuyerTraces[]): ReadonlySet<string> {
  const stopped = new Set(buyers.flatMap(({ traces, stops }) => (stops ? traces : [])));
  if (stopped.size === 0) return stopped;
  const pairs = buyers.flatMap(({ traces }) => traces.map((trace) => ({ trace, traces })));
  const rowsWith = Map.groupBy(pairs, ({ trace }) => trace);
  // The loop also visits what it adds to the set.
  for (const trace of stopped) for (const { traces } of rowsWith.get(trace) ?? []) for (const one of traces) stopped.add(one);
  return stopped;
}

/** @returns what stands in the columns with one of these headers, in the order of the headers; empty cells are left out */
function cellReader(cells: BuyerRow['cells']): (headers: string) => string[] {
  const known = new Map(Object.entries(cells).map(([header, value]) => [header.toLowerCase().replace(/[^\p{L}]/gu, ''), value.trim()]));
  return (headers) => headers.split(' ').flatMap((header) => known.get(header) || []);
}

/**
 * The numbers in a cell that can be one, in digits with the country code. Exports hold all kinds: `00` for the plus sign, two numbers, notes
 * in brackets, what a spreadsheet made of it.
 */
function readPhones(cell: string, country: string): string[] {
  return cell.split(/[/,;|&]|\b(?:atau|dan|or|and)\b/i).flatMap((text) => {
    const phone = parsePhone(text.normalize('NFKC').replace(/^[^\d+]*00(?=[1-9])/, '+'), isSupportedCountry(country) ? country : undefined);
    // The zero before a number within a country never stands after the country code.
    return phone?.isPossible() === true && !phone.nationalNumber.startsWith('0') ? [phone.number.slice(1)] : [];
  });
}
