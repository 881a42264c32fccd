import { findPersonalData } from '#src/check/personal-data/personal-data.ts';
import type { Table } from '../reading/table.ts';
import { headersOf, normalizeHeader } from './fields.ts';

const EMAIL = /^\s*(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+\s*$/i;
/** IPv6 has :: or seven colons, unlike a time of day. */
const IP = /^\s*(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*::|(?:[^:]*:){7})[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})\s*$/i;
const PHONE = /^\s*(?:\+\d|08|\+?628)[\d\s().-]{7,}$/;

/** Words of a header that say what is in the column whatever it looks like. */
const NAMED = new Set([
  'email',
  'mail',
  'surel',
  'phone',
  'telephone',
  'telepon',
  'telp',
  'tel',
  'handphone',
  'ponsel',
  'msisdn',
  'ip',
  'nik',
  'ktp',
]);
/** Words that say it only if a fifth of the cells agree: "WhatsApp message" is no phone number. */
const HINTED = new Set(['hp', 'wa', 'whatsapp', 'mobile', 'contact', 'kontak', 'address', 'nomor', 'number']);

const SAMPLE = 500;

/** Columns with e-mail addresses, phone numbers or IP addresses. They are never written anywhere. */
export function findPrivateColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[] {
  return columns.filter((column, index) => {
    // A broken header can hold a row of data, and the name of a column is kept with the platform’s claims.
    if (findPersonalData(column).length > 0) return true;
    const words = headerWords(column);
    if (words.some((word) => NAMED.has(word))) return true;
    // In a column of names, some customers gave their e-mail address: those cells are not taken, the others are.
    if (headersOf('author').includes(normalizeHeader(column))) return false;
    const cells = rows.slice(0, SAMPLE).flatMap(({ cells: all }) => (all[index]?.trim() ? [all[index]] : []));
    const share = cells.filter(isPrivateText).length / Math.max(1, cells.length);
    return share >= (words.some((word) => HINTED.has(word)) ? 0.2 : 0.5);
  });
}

/** The longest e-mail address, and far longer than any number: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1 */
const LONGEST = 320;

/** Whether a text is nothing but an e-mail address, a phone number or an IP address. */
export function isPrivateText(text: string): boolean {
  const word = text.trim();
  return word.length <= LONGEST && (EMAIL.test(word) || PHONE.test(word) || IP.test(word));
}

/** An address is looked for only from the beginning of a word: from each letter on, a long word would take quadratic time. */
const PRIVATE_PARTS = /(?<![^\s@,;"])[^\s@,;"]+@[^\s@,;"]+\.[^\s@,;"]+|(?:\+\d|\b08|\b628)[\d ().-]{7,}\d|\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
/** A phone number has more digits than two times of day, such as 08.30-16.30. */
const LEAST_PHONE_DIGITS = 9;

/** A text with `[removed]` in place of e-mail addresses, phone numbers and IP addresses. */
export function removePrivateText(text: string): string {
  return text.replace(PRIVATE_PARTS, (found) => (isContact(found) ? '[removed]' : found));
}

function isContact(found: string): boolean {
  return found.includes('@') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(found) || found.replace(/\D/g, '').length >= LEAST_PHONE_DIGITS;
}

/** `comment_author_IP`, `reviewerEmail` and `No. HP` as words: `e-mail` is one. */
function headerWords(header: string): string[] {
  return header
    .replace(/e-mail/gi, 'email')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
