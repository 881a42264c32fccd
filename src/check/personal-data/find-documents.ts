import type { PersonalData } from './personal-data.ts';
import { blankAddresses } from './web-addresses.ts';

/** Between the word for a document and its number: "no.", "saya", "kesehatan saya:"; never the price of a cover. */
const SAID = String.raw`(?:\s{1,2}(?:no|nomor|number|saya|ku|kesehatan|ketenagakerjaan)\b\.?){0,3}[\s:.=#(-]{0,4}`;
const NUMBERED = String.raw`(?:\s{1,2}(?:no|nomor|number)\b\.?[\s:.=#]{0,3}|\s?[:=#]\s?)`;

/**
 * Only after the word for the document: of a passport one or two letters and seven digits, or nine digits; of an Indonesian driving
 * licence (SIM) 12 to 14 digits, of a British one 16 characters; of BPJS 11 or 13 digits; of a Japanese My Number 12, of a Saudi identity card 10.
 */
const DOCUMENTS: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})(?:paspor|passport)${SAID}([a-z]{1,2} ?\d(?: ?\d){6,7})(?![\p{L}\d])`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})(?:paspor|passport)${NUMBERED}(\d{9})(?![\p{L}\d])`, 'giu'),
  // A SIM card of a telephone has a number too. It begins like a telephone number.
  new RegExp(String.raw`(?<!\p{L})sim(?:\s[abcd](?:1|2)?)?${SAID}(?!0?8|62)(\d{4}[ -]?\d{4}[ -]?\d{4,6})(?![\p{L}\d]|[ .-]\d)`, 'giu'),
  new RegExp(String.raw`\bdriv(?:ing|er[’']?s)\slicen[cs]e${SAID}([a-z9]{5}\d{6}[a-z9]{2}\d[a-z]{2})(?![\p{L}\d])`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})bpjs${SAID}(\d(?:[ .-]?\d){10}(?:(?:[ .-]?\d){2})?)(?![\p{L}\d]|[ .-]\d)`, 'giu'),
  /(?:マイナンバー|個人番号)[^\d\n]{0,10}(\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)/gu,
  /(?<!\p{L})(?:رقم\s)?(?:ال)?هوية(?!\p{L})[^\d\n]{0,12}([12]\d{9})(?!\d)/gu,
];

/** Numbers of passports, driving licences and BPJS cards, where the text says what they are. */
export function findDocuments(text: string): PersonalData[] {
  const plain = blankAddresses(text);
  return DOCUMENTS.flatMap((document) =>
    Array.from(plain.matchAll(document), ([, written = '']) => ({
      kind: 'document' as const,
      value: written.replace(/[ .-]/g, '').toUpperCase(),
      written,
    })),
  );
}
